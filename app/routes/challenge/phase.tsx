import { Link, useLoaderData } from "@remix-run/react";
import { Form } from "#app/components/form/form.tsx";
import { StageBadge } from "#app/components/idea/stage-badge.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { clockPhases } from "#app/domain/funnel/challenge-phases.ts";
import { phasePage } from "#app/domain/selection/phase-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => phasePage(ctx, params.challengeId!));
export const handle = titleHandle<typeof loader>((t) => t("challenge.phase-title"));

/** Confirms starting a phase by hand: what happens, which ideas block it, and that it is final. */
export default function BeginPhase() {
  const t = useT();
  const { challenge, next, blocking } = useLoaderData<typeof loader>();
  const { dateTime } = useFormat(challenge.timeZone);
  const { id, phase, question } = challenge;
  const name = next && next.phase !== "draft" && next.phase !== "announced" ? next.phase : null;
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.challenge(id)}>{question}</Link>
        </p>
        <h1>{t("challenge.phase-title")}</h1>
        <p className="lead">{t("challenge.phase-now", { phase: t(`challenge.phase.${phase}`) })}</p>
      </header>
      <div className="stack max-w-[42rem]">
        {phase === "draft" && (
          <>
            <Notice>{t("challenge.phase-draft")}</Notice>
            <p>
              <LinkButton to={paths.editChallenge(id, { step: "announce" })}>
                {t("challenge.manage.announce")}
              </LinkButton>
            </p>
          </>
        )}
        {phase !== "draft" && !name && <Notice>{t("challenge.phase-last")}</Notice>}
        {phase !== "draft" && next && name && (
          <>
            <h2>{t("challenge.phase-next", { phase: t(`challenge.phase.${name}`) })}</h2>
            <p>{t(`challenge.phase-will.${name}`)}</p>
            {name === "jury" && challenge.shortlisted > 0 && (
              <p>{t("challenge.phase-shortlist", { count: challenge.shortlisted })}</p>
            )}
            <p className="text-muted">
              {next.startsAt && t("challenge.phase-planned", { date: dateTime(next.startsAt) })}{" "}
              {t(
                next.startsAt && clockPhases.includes(name)
                  ? "challenge.phase-by-clock"
                  : "challenge.phase-by-hand",
              )}
            </p>
            {blocking && (
              <Notice tone="warning" title={t("challenge.blocking", { count: blocking.count })}>
                <p>{t(`refusal.${blocking.refusal}`)}</p>
                <ul className="mt-3 stack gap-2">
                  {blocking.ideas.map((idea) => (
                    <li key={idea.id}>
                      <a href={paths.idea(idea.id)}>{idea.title}</a>{" "}
                      <StageBadge stage={idea.stage} />
                    </li>
                  ))}
                </ul>
                {blocking.count > blocking.ideas.length && (
                  <p>
                    {t("challenge.blocking-more", {
                      count: blocking.count - blocking.ideas.length,
                    })}
                  </p>
                )}
                {phase === "selection" && (
                  <p className="mt-3">
                    <LinkButton to={paths.selection(id)} small>
                      {t("challenge.manage.selection")}
                    </LinkButton>
                  </p>
                )}
              </Notice>
            )}
            <Form action={paths.startPhase(id)} fields={{ phase: name }} hideErrorSummary>
              {!blocking && <p>{t("challenge.phase-sure")}</p>}
              <div className="form-actions">
                <Button
                  kind={blocking ? "secondary" : "primary"}
                  reason={!!blocking && t("challenge.blocking", { count: blocking.count })}
                >
                  {t("challenge.phase-begin", { phase: t(`challenge.phase.${name}`) })}
                </Button>
                <LinkButton to={paths.challenge(id)} kind="quiet">
                  {t("action.cancel")}
                </LinkButton>
              </div>
            </Form>
          </>
        )}
      </div>
    </>
  );
}
