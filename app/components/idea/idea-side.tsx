import type { IdeaDetail } from "#app/domain/idea/idea-detail.ts";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { useNow } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { WhoHelped } from "../credit/who-helped.tsx";
import { Card } from "../ui/card.tsx";
import { Timeline, type TimelineEntry } from "../ui/timeline.tsx";
import { When } from "../ui/when.tsx";
import { IdeaSwell } from "./idea-swell.tsx";
import { nextStepAt, stepDates } from "./step-dates.ts";

type Idea = IdeaDetail;

/** The side column of an idea: its path, the people who helped, and its history. */
export function IdeaSide({ idea }: { idea: Idea }) {
  const t = useT();
  const now = useNow();
  return (
    <>
      <Card label={t("idea.path")} className="swell-narrow">
        <IdeaSwell stage={idea.stage} dates={stepDates(idea)} next={nextStepAt(idea, now)} />
      </Card>
      {(idea.credits.length > 0 || idea.isOwn) && <Credits idea={idea} />}
      {idea.moves.length > 1 && <History idea={idea} />}
    </>
  );
}

function Credits({ idea: { id, credits } }: { idea: Idea }) {
  const t = useT();
  return (
    <Card label={t("idea.helped")}>
      <h2 className="mb-4 text-lg">{t("idea.helped")}</h2>
      {credits.length > 0 ? (
        <WhoHelped people={credits} />
      ) : (
        <p className="text-muted">{t("idea.credit.nobody-what")}</p>
      )}
      <p className="mt-4 text-sm">
        <a href={paths.ideaCredit(id)}>{t("idea.credit.right")}</a>
      </p>
    </Card>
  );
}

const tones: Partial<Record<Idea["stage"], TimelineEntry["tone"]>> = {
  winner: "highlight",
  funded: "highlight",
  realised: "success",
  "in-progress": "warning",
};

function History({ idea }: { idea: Idea }) {
  const t = useT();
  const locale = useLocale();
  const labelMove = ({ from, to }: Idea["moves"][number]) => {
    if (to !== "open") return t(`idea.stage.${to}`);
    return t(from === "draft" ? "idea.step.posted" : "idea.reopened");
  };
  return (
    <Card label={t("idea.history")}>
      <h2 className="mb-4 text-lg">{t("idea.history")}</h2>
      <Timeline
        label={t("idea.history")}
        entries={idea.moves.map((move) => ({
          key: String(move.id),
          tone: tones[move.to],
          when: (
            <>
              {move.by &&
                `${displayName({ name: move.by, isAnonymous: move.byIsAnonymous }, locale)} · `}
              <When at={move.at} as="date" zone={idea.challenge.timeZone} />
            </>
          ),
          body: (
            <>
              <b>{labelMove(move)}</b>
              {move.reason && <p className="idea-move-reason">{move.reason}</p>}
            </>
          ),
        }))}
      />
    </Card>
  );
}
