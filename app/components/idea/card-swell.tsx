import { useT } from "#app/i18n/language.tsx";
import type { IdeaStage } from "#db/enums.ts";
import { SwellDrawing } from "../page/swell-drawing.tsx";
import { ashore, crests, reachedBy } from "./idea-steps.ts";

const drawingOf = (stage: IdeaStage) =>
  `swell-${reachedBy(stage)}${ashore.includes(stage) ? "-ashore" : ""}`;

/** For a list: each path its ideas have come along is drawn once, and the cards show that drawing. Stands once on the page. */
export function CardSwells({ stages }: { stages: readonly IdeaStage[] }) {
  const drawn = new Map(stages.map((stage) => [drawingOf(stage), stage]));
  return (
    <svg className="swell-drawings" aria-hidden="true" width="0" height="0">
      {[...drawn].map(([id, stage]) => (
        <SwellDrawing
          key={id}
          id={id}
          steps={crests.length}
          reached={reachedBy(stage)}
          stopped={ashore.includes(stage)}
        />
      ))}
    </svg>
  );
}

/** The water a card stands on: how far this idea has come. Needs <CardSwells> on the page. */
export function CardSwell({ stage }: { stage: IdeaStage }) {
  const t = useT();
  return (
    <svg className="swell-card" role="img" aria-label={t(`idea.stage.${stage}`)}>
      <use href={`#${drawingOf(stage)}`} />
    </svg>
  );
}
