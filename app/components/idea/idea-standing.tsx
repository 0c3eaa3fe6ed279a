import type { IdeaSheet } from "#app/domain/idea/idea-detail.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "../ui/button.tsx";
import { Notice, type NoticeTone } from "../ui/notice.tsx";

const tones: Partial<Record<IdeaSheet["stage"], NoticeTone>> = {
  shortlisted: "sea",
  "in-review": "sea",
  winner: "sun",
  funded: "sun",
  "in-progress": "amber",
  realised: "kelp",
  stopped: "sea",
  "not-selected": "sea",
  withdrawn: "sea",
  merged: "sea",
};

/** What the last decision means for this idea, in the words it was made with, and where to go on. */
export function IdeaStanding({
  idea,
}: {
  idea: Pick<IdeaSheet, "id" | "stage" | "moves" | "kin">;
}) {
  const t = useT();
  const tone = tones[idea.stage];
  if (!tone) return null;
  const last = idea.moves.findLast((move) => move.to === idea.stage && move.reason);
  const made = ["winner", "funded", "in-progress"].includes(idea.stage);
  const over = idea.stage === "realised" || idea.stage === "stopped";
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
      {idea.kin
        .filter(({ is }) => is === "into")
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
      {(made || over) && (
        <p className="mt-3">
          <LinkButton to={over ? paths.outcome(idea.id) : paths.implementation(idea.id)} small>
            {t(over ? "idea.see-outcome" : "idea.see-making")}
          </LinkButton>
        </p>
      )}
    </Notice>
  );
}
