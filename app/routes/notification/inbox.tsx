import { useLoaderData } from "@remix-run/react";
import { Form } from "#app/components/form/form.tsx";
import { NotificationLine } from "#app/components/notification/notification-line.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { More } from "#app/components/ui/more.tsx";
import { Shortcuts } from "#app/components/ui/shortcuts.tsx";
import { inbox } from "#app/domain/notification/inbox.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { url }) =>
  inbox(ctx, Number(url.searchParams.get("after")) || undefined),
);
export const handle = titleHandle<typeof loader>((t) => t("page.inbox"));

/** Notifications about the reader's ideas and everything they follow, newest first. */
export default function Inbox() {
  const t = useT();
  const { notifications, next } = useLoaderData<typeof loader>();
  const latest = notifications.find((notification) => notification.seenAt === null)?.id;
  return (
    <>
      <header className="page-head">
        <div className="list-head max-w-3xl">
          <h1>{t("page.inbox")}</h1>
          {notifications.length > 0 && <Shortcuts />}
        </div>
        {latest !== undefined && (
          <Form action={paths.markSeen()} fields={{ upTo: latest }} className="" hideErrorSummary>
            <Button kind="secondary" small icon="check">
              {t("notification.all-seen")}
            </Button>
          </Form>
        )}
      </header>
      {notifications.length === 0 && (
        <Empty title={t("notification.none")} description={t("notification.none-what")}>
          <LinkButton to={paths.challenges()} kind="primary">
            {t("notification.to-challenges")}
          </LinkButton>
        </Empty>
      )}
      <ul className="stack gap-3 max-w-3xl" data-walk>
        {notifications.map((notification) => (
          <NotificationLine key={notification.id} notification={notification} />
        ))}
      </ul>
      <More to={next === null ? null : paths.inbox({ after: String(next) })} />
    </>
  );
}
