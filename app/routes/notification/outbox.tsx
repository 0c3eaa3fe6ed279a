import { Link, useLoaderData } from "@remix-run/react";
import { AdminHead } from "#app/components/admin/admin-head.tsx";
import { titled } from "#app/components/page/title.ts";
import { Badge } from "#app/components/ui/badge.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { Form } from "#app/components/ui/form.tsx";
import { More } from "#app/components/ui/more.tsx";
import { When } from "#app/components/ui/when.tsx";
import { outbox } from "#app/domain/notification/email-outbox.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { url, context }) => {
  const after = new Date(url.searchParams.get("after") ?? "");
  return {
    ...(await outbox(ctx, Number.isNaN(after.getTime()) ? undefined : after)),
    readable: context.settings.demo,
  };
});
export const handle = titled<typeof loader>((t) => t("page.outbox"));

const tones = { waiting: "amber", sent: "kelp", failed: "brick", kept: "plain" } as const;

/** Every letter and where it stands; in demo mode one can read them, since nobody gets them. */
export default function Outbox() {
  const t = useT();
  const { letters, next, readable } = useLoaderData<typeof loader>();
  return (
    <>
      <AdminHead
        part="outbox"
        title={t("page.outbox")}
        lead={t(readable ? "outbox.lead-demo" : "outbox.lead")}
      />
      {letters.length === 0 ? (
        <Empty title={t("outbox.none")} what={t("outbox.none-what")} />
      ) : (
        <DataTable
          caption={t("outbox.letters")}
          rows={letters}
          rowKey={(letter) => letter.id}
          columns={[
            {
              key: "what",
              label: t("outbox.letter"),
              cell: (letter) =>
                readable ? (
                  <Link to={paths.letter(letter.id)}>
                    {t(`outbox.template.${letter.template}` as "outbox.template.reset")}
                  </Link>
                ) : (
                  t(`outbox.template.${letter.template}` as "outbox.template.reset")
                ),
            },
            { key: "to", label: t("outbox.to"), cell: (letter) => letter.toAddress },
            {
              key: "at",
              label: t("outbox.written"),
              cell: (letter) => <When at={letter.createdAt} />,
            },
            {
              key: "state",
              label: t("outbox.state"),
              cell: (letter) => (
                <Badge tone={tones[letter.state]}>{t(`outbox.state.${letter.state}`)}</Badge>
              ),
            },
            {
              key: "trouble",
              label: t("outbox.trouble"),
              cell: (letter) => (
                <>
                  {letter.lastError && (
                    <small>
                      {letter.lastError} ({letter.attempts})
                    </small>
                  )}
                  {letter.state === "failed" && (
                    <Form action={paths.sendAgain(letter.id)} className="" hideFaults>
                      <Button small>{t("outbox.again")}</Button>
                    </Form>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      <More to={next && paths.outbox({ after: next })} />
    </>
  );
}
