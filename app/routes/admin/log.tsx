import { Form, Link, useLoaderData } from "@remix-run/react";
import { AdminHead } from "#app/components/admin/admin-head.tsx";
import { eventWords } from "#app/components/admin/event-text.ts";
import { titled } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { SelectField } from "#app/components/ui/choice-field.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { More } from "#app/components/ui/more.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { When } from "#app/components/ui/when.tsx";
import { eventFamilies } from "#app/domain/activity/event-types.ts";
import { auditLog } from "#app/domain/admin/audit-log.ts";
import { shownName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { url }) => {
  const [person, family, after] = ["person", "type", "after"].map(
    (name) => url.searchParams.get(name) ?? undefined,
  );
  const known = eventFamilies.find((one) => one === family);
  return {
    family: known,
    ...(await auditLog(ctx, { person, family: known, after: Number(after) || undefined })),
  };
});
export const handle = titled<typeof loader>((t) => t("admin.log"));

/** Everything that happened, in words, latest first. */
export default function AdminLog() {
  const t = useT();
  const locale = useLocale();
  const named = <Row extends { by: { id: string; name: string } | null }>(row: Row): Row => ({
    ...row,
    by: row.by && { ...row.by, name: shownName(row.by.name, locale) },
  });
  const { of, family, rows, after } = useLoaderData<typeof loader>();
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
            ...eventFamilies.map((one) => ({
              value: one as string,
              label: t(`event.type.${one}`),
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
        <Empty title={t("admin.log-none")} what={t("admin.log-none-what")} />
      ) : (
        <DataTable
          caption={t("admin.log")}
          rows={rows}
          rowKey={(row) => String(row.id)}
          columns={[
            {
              key: "what",
              label: t("admin.log-event"),
              cell: (row) => <span className="font-normal">{eventWords(t, named(row))}</span>,
            },
            {
              key: "by",
              label: t("admin.log-by"),
              cell: (row) =>
                row.by && (
                  <Link to={paths.adminLog({ person: row.by.id })}>
                    {shownName(row.by.name, locale)}
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
              cell: (row) => <When at={row.at} as="date-time" />,
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
