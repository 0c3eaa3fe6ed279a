import type { IdeaDetail } from "#app/domain/idea/idea-detail.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "../ui/button.tsx";
import { Notice, type NoticeTone } from "../ui/notice.tsx";

const tones: Partial<Record<IdeaDetail["stage"], NoticeTone>> = {
  shortlisted: "accent",
  "in-review": "accent",
  winner: "highlight",
  funded: "highlight",
  "in-progress": "warning",
  realised: "success",
  stopped: "accent",
  "not-selected": "accent",
  withdrawn: "accent",
  merged: "accent",
};

/** What the last decision means for this idea, its reason, and where to go next. */
export function IdeaStanding({
  idea,
}: {
  idea: Pick<IdeaDetail, "id" | "stage" | "moves" | "relatedIdeas">;
}) {
  const t = useT();
  const tone = tones[idea.stage];
  if (!tone) return null;
  const last = idea.moves.findLast((move) => move.to === idea.stage && move.reason);
  const isFunded = ["winner", "funded", "in-progress"].includes(idea.stage);
  const isOver = idea.stage === "realised" || idea.stage === "stopped";
  return (
    <Notice tone={tone} title={t(`idea.standing.${idea.stage as "winner"}`)}>
      {last?.reason ? (
        <blockquote className="idea-reason">
          <p className="whitespace-pre-line">{last.reason}</p>
          {last.by && <footer>{last.by}</footer>}
        </blockquote>
      ) : null}
      {(idea.stage === "not-selected" || idea.stage === "withdrawn") && (
        <p className="mt-2">{t(`idea.standing.${idea.stage}-what`)}</p>
      )}
      {idea.relatedIdeas
        .filter(({ relation }) => relation === "into")
        .map(({ id, title }) => (
          <div key={id}>
            <p className="my-2">
              <a href={paths.idea(id)} dir="auto">
                {title}
              </a>
            </p>
            <p>{t("merge.into-what")}</p>
            <p className="mt-3">
              <LinkButton to={paths.idea(id)} small>
                {t("merge.go-on")}
              </LinkButton>
            </p>
          </div>
        ))}
      {(isFunded || isOver) && (
        <p className="mt-3">
          <LinkButton to={isOver ? paths.outcome(idea.id) : paths.implementation(idea.id)} small>
            {t(isOver ? "idea.see-outcome" : "idea.see-making")}
          </LinkButton>
        </p>
      )}
    </Notice>
  );
}
