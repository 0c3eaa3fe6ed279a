import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { IdeaStage } from "#db/enums.ts";
import { SmallSwell } from "../page/small-swell.tsx";
import { Badge } from "../ui/badge.tsx";
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

/** One idea and what became of it, in a card. */
export function OutcomeCard({ outcome: one }: { outcome: Outcome }) {
  const t = useT();
  const { number } = useFormat();
  const stopped = one.stage === "stopped";
  const tone = one.stage === "realised" ? "kelp" : stopped ? "plain" : "sea";
  return (
    <LinkCard
      to={paths.outcome(one.id)}
      title={one.title}
      level="h2"
      plain
      before={
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <Badge tone={tone} icon={one.stage === "realised" ? "check" : "wave"}>
            {t(`idea.stage.${one.stage}`)}
          </Badge>
          <SmallSwell
            label={t("idea.path")}
            steps={5}
            reached={one.stage === "realised" ? 5 : stopped ? 3 : 4}
            stopped={stopped}
          />
        </div>
      }
    >
      <p className="mt-1 text-sm text-muted">{one.question}</p>
      {one.realisedOutcome !== null && (
        <p className="mt-3 font-display text-xl font-bold">
          {number(Number(one.realisedOutcome), 2)} {one.outcomeUnit}
        </p>
      )}
      {(one.outcome || one.lesson) && (
        <p className="mt-2 line-clamp-3">{one.outcome || one.lesson}</p>
      )}
      {one.helpers > 0 && (
        <p className="mt-3 text-sm text-muted">
          {t("implementation.helped", { count: one.helpers })}
        </p>
      )}
    </LinkCard>
  );
}
