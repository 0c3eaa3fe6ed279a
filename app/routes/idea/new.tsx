import { Link, useLoaderData } from "@remix-run/react";
import { PlainText } from "#app/components/challenge/plain-text.tsx";
import { DraftForm } from "#app/components/idea/draft-form.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { When } from "#app/components/ui/when.tsx";
import { newIdeaPage } from "#app/domain/idea/new-idea-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => newIdeaPage(ctx, params.challengeId!));
export const handle = titleHandle<typeof loader>((t) => t("idea.new"));

// The editor is loaded only where an idea can be posted.

/** The form for a new idea: a title, a text and a photo. */
export default function NewIdea() {
  const t = useT();
  const { challenge, draft, begun, draftRevision, may } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.challenge(challenge.id)}>{challenge.question}</Link>
        </p>
        <h1>{t("idea.new")}</h1>
        {may.write === true && <p className="lead">{t("idea.new-lead")}</p>}
      </header>
      {may.write !== true ? (
        <Empty
          title={t(`refusal.${may.write}`)}
          description={
            challenge.phase === "announced" && challenge.beginsAt ? (
              <>
                {t("idea.opens")}{" "}
                <When at={challenge.beginsAt} as="date-time" zone={challenge.timeZone} />
              </>
            ) : (
              t("idea.closed-what")
            )
          }
        >
          <LinkButton to={paths.challenge(challenge.id)}>{t("idea.to-challenge")}</LinkButton>
        </Empty>
      ) : (
        <div className="columns">
          <DraftForm
            challenge={challenge}
            draft={draft}
            begun={begun}
            draftRevision={draftRevision}
            may={may}
          />
          <aside className="stack">
            {challenge.endsAt && (
              <Card>
                <p className="mb-2 text-sm text-muted">{t("idea.time-left")}</p>
                <Countdown at={challenge.endsAt} zone={challenge.timeZone} />
              </Card>
            )}
            {challenge.wanted && (
              <Card>
                <h2 className="mb-2 text-lg">{t("challenge.wanted")}</h2>
                <PlainText text={challenge.wanted} />
              </Card>
            )}
            {challenge.notWanted && (
              <Card>
                <h2 className="mb-2 text-lg">{t("challenge.not-wanted")}</h2>
                <PlainText text={challenge.notWanted} />
              </Card>
            )}
          </aside>
        </div>
      )}
    </>
  );
}
