import { useT } from "#app/i18n/language.tsx";
import type { IdeaStage } from "#db/enums.ts";
import { SwellDrawing } from "../page/swell-drawing.tsx";
import { countReachedSteps, endedStages, ideaSteps } from "./idea-steps.ts";

const drawingId = (stage: IdeaStage) =>
  `swell-${countReachedSteps(stage)}${endedStages.includes(stage) ? "-ended" : ""}`;

/** Draws each path that occurs in a list once per page; the cards refer to these drawings. */
export function CardSwellDrawings({ stages }: { stages: readonly IdeaStage[] }) {
  const stageById = new Map(stages.map((stage) => [drawingId(stage), stage]));
  return (
    <svg className="swell-drawings" aria-hidden="true" width="0" height="0">
      {[...stageById].map(([id, stage]) => (
        <SwellDrawing
          key={id}
          id={id}
          steps={ideaSteps.length}
          reached={countReachedSteps(stage)}
          stopped={endedStages.includes(stage)}
        />
      ))}
    </svg>
  );
}

/** Shows how far an idea has come. Needs <CardSwellDrawings> on the page. */
export function CardSwell({ stage }: { stage: IdeaStage }) {
  const t = useT();
  return (
    <svg className="swell-card" role="img" aria-label={t(`idea.stage.${stage}`)}>
      <use href={`#${drawingId(stage)}`} />
    </svg>
  );
}
