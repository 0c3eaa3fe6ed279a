import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { IdeaStage } from "#db/enums.ts";
import { SmallSwell } from "../page/small-swell.tsx";
import { Badge, type Tone } from "../ui/badge.tsx";
import { LinkCard } from "../ui/card.tsx";

type Outcome = {
  id: string;
  title: string;
  question: string;
  stage: IdeaStage;
  outcome: string | null;
  lesson: string | null;
  realisedOutcome: string | null;
  outcomeUnit: string | null;
  helpers: number;
};

type Progress = { tone: Tone; reached: number };
const inProgress: Progress = { tone: "accent", reached: 4 };
const progress: Partial<Record<IdeaStage, Progress>> = {
  realised: { tone: "success", reached: 5 },
  stopped: { tone: "plain", reached: 3 },
};

/** One idea and its outcome, as a card. */
export function OutcomeCard({ outcome }: { outcome: Outcome }) {
  const t = useT();
  const { number } = useFormat();
  const { tone, reached } = progress[outcome.stage] ?? inProgress;
  return (
    <LinkCard
      to={paths.outcome(outcome.id)}
      title={outcome.title}
      level="h2"
      plain
      before={
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <Badge tone={tone} icon={outcome.stage === "realised" ? "check" : "wave"}>
            {t(`idea.stage.${outcome.stage}`)}
          </Badge>
          <SmallSwell
            label={t("idea.path")}
            steps={5}
            reached={reached}
            stopped={outcome.stage === "stopped"}
          />
        </div>
      }
    >
      <p className="mt-1 text-sm text-muted">{outcome.question}</p>
      {outcome.realisedOutcome !== null && (
        <p className="mt-3 font-display text-xl font-bold">
          {number(Number(outcome.realisedOutcome), 2)} {outcome.outcomeUnit}
        </p>
      )}
      {(outcome.outcome || outcome.lesson) && (
        <p className="mt-2 line-clamp-3">{outcome.outcome || outcome.lesson}</p>
      )}
      {outcome.helpers > 0 && (
        <p className="mt-3 text-sm text-muted">
          {t("implementation.helped", { count: outcome.helpers })}
        </p>
      )}
    </LinkCard>
  );
}
