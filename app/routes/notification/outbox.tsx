import { Link, useLoaderData } from "@remix-run/react";
import { AdminHead } from "#app/components/admin/admin-head.tsx";
import { Form } from "#app/components/form/form.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Badge } from "#app/components/ui/badge.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { More } from "#app/components/ui/more.tsx";
import { When } from "#app/components/ui/when.tsx";
import { emailOutbox } from "#app/domain/notification/email-outbox.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { url, context }) => {
  const after = new Date(url.searchParams.get("after") ?? "");
  return {
    ...(await emailOutbox(ctx, Number.isNaN(after.getTime()) ? undefined : after)),
    readable: context.settings.demo,
  };
});
export const handle = titleHandle<typeof loader>((t) => t("page.outbox"));

const tones = { waiting: "warning", sent: "success", failed: "danger", stored: "plain" } as const;

/** Every email and its state. In demo mode they can be read here, since none is delivered. */
export default function Outbox() {
  const t = useT();
  const { emails, next, readable } = useLoaderData<typeof loader>();
  return (
    <>
      <AdminHead
        part="outbox"
        title={t("page.outbox")}
        lead={t(readable ? "outbox.lead-demo" : "outbox.lead")}
      />
      {emails.length === 0 ? (
        <Empty title={t("outbox.none")} description={t("outbox.none-what")} />
      ) : (
        <DataTable
          caption={t("outbox.emails")}
          rows={emails}
          rowKey={(email) => email.id}
          columns={[
            {
              key: "what",
              label: t("outbox.email"),
              cell: (email) =>
                readable ? (
                  <Link to={paths.email(email.id)}>
                    {t(`outbox.template.${email.template}` as "outbox.template.reset")}
                  </Link>
                ) : (
                  t(`outbox.template.${email.template}` as "outbox.template.reset")
                ),
            },
            { key: "to", label: t("outbox.to"), cell: (email) => email.toAddress },
            {
              key: "at",
              label: t("outbox.written"),
              cell: (email) => <When at={email.createdAt} />,
            },
            {
              key: "state",
              label: t("outbox.state"),
              cell: (email) => (
                <Badge tone={tones[email.state]}>{t(`outbox.state.${email.state}`)}</Badge>
              ),
            },
            {
              key: "trouble",
              label: t("outbox.trouble"),
              cell: (email) => (
                <>
                  {email.lastError && (
                    <small>
                      {email.lastError} ({email.attempts})
                    </small>
                  )}
                  {email.state === "failed" && (
                    <Form action={paths.resendEmail(email.id)} className="" hideErrorSummary>
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
