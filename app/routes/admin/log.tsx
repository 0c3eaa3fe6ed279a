import { Form, Link, useLoaderData } from "@remix-run/react";
import { AdminHead } from "#app/components/admin/admin-head.tsx";
import { eventText } from "#app/components/admin/event-text.ts";
import { SelectField } from "#app/components/form/choice-field.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { More } from "#app/components/ui/more.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { When } from "#app/components/ui/when.tsx";
import { eventFamilies } from "#app/domain/activity/event-types.ts";
import { auditLog } from "#app/domain/admin/audit-log.ts";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { url }) => {
  const [person, family, after] = ["person", "type", "after"].map(
    (name) => url.searchParams.get(name) ?? undefined,
  );
  const knownFamily = eventFamilies.find((eventFamily) => eventFamily === family);
  return {
    family: knownFamily,
    ...(await auditLog(ctx, { person, family: knownFamily, after: Number(after) || undefined })),
  };
});
export const handle = titleHandle<typeof loader>((t) => t("admin.log"));

/** The audit log as sentences, latest first. */
export default function AdminLog() {
  const t = useT();
  const locale = useLocale();
  const named = <Row extends { actor: { id: string; name: string; isAnonymous: boolean } | null }>(
    row: Row,
  ): Row => ({
    ...row,
    actor: row.actor && { ...row.actor, name: displayName(row.actor, locale) },
  });
  const { filteredPerson: of, family, rows, after } = useLoaderData<typeof loader>();
  return (
    <>
      <AdminHead part="log" title={t("admin.log")} lead={t("admin.log-what")} />
      <Form method="get" action={paths.adminLog()} className="mb-6 flex flex-wrap items-end gap-3">
        {of && <input type="hidden" name="person" value={of.id} />}
        <SelectField
          name="type"
          label={t("admin.log-type")}
          value={family ?? ""}
          options={[
            { value: "", label: t("admin.log-any") },
            ...eventFamilies.map((eventFamily) => ({
              value: eventFamily as string,
              label: t(`event.type.${eventFamily}`),
            })),
          ]}
        />
        <Button>{t("admin.log-show")}</Button>
      </Form>
      {of && (
        <div className="mb-6">
          <Notice icon="person">
            {t("admin.log-of", { name: of.name })}.{" "}
            <Link to={paths.adminLog({ type: family })}>{t("admin.log-of-all")}</Link>
          </Notice>
        </div>
      )}
      {rows.length === 0 ? (
        <Empty title={t("admin.log-none")} description={t("admin.log-none-what")} />
      ) : (
        <DataTable
          caption={t("admin.log")}
          rows={rows}
          rowKey={(row) => String(row.id)}
          columns={[
            {
              key: "what",
              label: t("admin.log-event"),
              cell: (row) => <span className="font-normal">{eventText(t, named(row))}</span>,
            },
            {
              key: "by",
              label: t("admin.log-by"),
              cell: (row) =>
                row.actor && (
                  <Link to={paths.adminLog({ person: row.actor.id })}>
                    {displayName(row.actor, locale)}
                  </Link>
                ),
            },
            {
              key: "about",
              label: t("admin.log-about"),
              cell: (row) =>
                row.idea ? (
                  <a href={paths.idea(row.idea.id)}>{row.idea.title}</a>
                ) : (
                  row.challenge && (
                    <a href={paths.challenge(row.challenge.id)}>{row.challenge.question}</a>
                  )
                ),
            },
            {
              key: "when",
              label: t("admin.log-when"),
              cell: (row) => <When at={row.createdAt} as="date-time" />,
            },
          ]}
        />
      )}
      <More
        to={
          after === null
            ? null
            : paths.adminLog({ person: of?.id, type: family, after: String(after) })
        }
      />
    </>
  );
}
