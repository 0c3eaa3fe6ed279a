import { useLoaderData } from "@remix-run/react";
import { NoticeLine } from "#app/components/notification/notification-line.tsx";
import { titled } from "#app/components/page/title.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { Form } from "#app/components/ui/form.tsx";
import { More } from "#app/components/ui/more.tsx";
import { Keys } from "#app/components/ui/shortcuts.tsx";
import { inbox } from "#app/domain/notification/inbox.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { url }) =>
  inbox(ctx, Number(url.searchParams.get("after")) || undefined),
);
export const handle = titled<typeof loader>((t) => t("page.inbox"));

/** What happened with one's ideas and everything one follows, newest first. */
export default function Inbox() {
  const t = useT();
  const { notices, next } = useLoaderData<typeof loader>();
  const latest = notices.find((notice) => notice.seenAt === null)?.id;
  return (
    <>
      <header className="page-head">
        <div className="list-head max-w-3xl">
          <h1>{t("page.inbox")}</h1>
          {notices.length > 0 && <Keys />}
        </div>
        {latest !== undefined && (
          <Form action={paths.markSeen()} fields={{ upTo: latest }} className="" hideFaults>
            <Button kind="secondary" small icon="check">
              {t("notification.all-seen")}
            </Button>
          </Form>
        )}
      </header>
      {notices.length === 0 && (
        <Empty title={t("notification.none")} what={t("notification.none-what")}>
          <LinkButton to={paths.challenges()} kind="primary">
            {t("notification.to-challenges")}
          </LinkButton>
        </Empty>
      )}
      <ul className="stack gap-3 max-w-3xl" data-walk>
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
      <More to={next === null ? null : paths.inbox({ after: String(next) })} />
    </>
  );
}
