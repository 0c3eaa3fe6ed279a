import { useLoaderData } from "@remix-run/react";
import { ConflictDialog } from "#app/components/jury/conflict-dialog.tsx";
import { JudgedIdea } from "#app/components/jury/judged-idea.tsx";
import { ScoreForm } from "#app/components/jury/score-form.tsx";
import { SubmittedScores } from "#app/components/jury/submitted-scores.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { scorePage } from "#app/domain/jury/score-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => scorePage(ctx, params.ideaId!));
export const handle = titleHandle<typeof loader>((_t, { idea }) => idea.title);

export default function Score() {
  const t = useT();
  const {
    idea,
    challenge,
    criteria,
    card,
    conflict,
    position: place,
    skipTo,
    others,
    may,
  } = useLoaderData<typeof loader>();
  const isClosed = may.write !== true && may.write !== "jury.given";
  return (
    <div className="scoring">
      <JudgedIdea idea={idea} challenge={challenge} place={place} />
      <section className="card stack" aria-labelledby="scores">
        <h2 id="scores">{t("jury.your-scores")}</h2>
        {isClosed && !card && (
          <Notice
            tone="warning"
            title={t(`refusal.${may.write as Exclude<typeof may.write, true>}`)}
          >
            {conflict && <p>{t("jury.conflict-label", { reason: conflict })}</p>}
          </Notice>
        )}
        {may.write === true &&
          (criteria.length === 0 ? (
            <Empty title={t("jury.no-criteria")} description={t("jury.no-criteria-what")} />
          ) : (
            <>
              <ScoreForm
                key={idea.id}
                idea={idea}
                criteria={criteria}
                card={card}
                isLast={place.last}
                skipTo={skipTo}
              />
              <ConflictDialog ideaId={idea.id} />
            </>
          ))}
        {may.write !== true && card && (
          <SubmittedScores
            criteria={criteria}
            card={card}
            others={may.seeOthers === true ? others : null}
          />
        )}
        {may.write !== true && (
          <div>
            <LinkButton to={paths.jury(challenge.id)} icon="arrow-back">
              {t("jury.to-reviews")}
            </LinkButton>
          </div>
        )}
      </section>
    </div>
  );
}
