import { ideaStepStages } from "#app/domain/funnel/idea-moves.ts";
import type { IdeaStage } from "#db/enums.ts";

export type IdeaStep = keyof typeof ideaStepStages;
export const ideaSteps = Object.keys(ideaStepStages) as IdeaStep[];
export const endedStages: readonly IdeaStage[] = ["stopped", "not-selected", "withdrawn", "merged"];

/**
 * How many steps an idea of this stage has reached. A stopped idea had won; whether a rejected one
 * was shortlisted is known only from its dates.
 */
export function countReachedSteps(stage: IdeaStage): number {
  if (stage === "stopped") return ideaSteps.indexOf("won") + 1;
  if (stage === "withdrawn" || stage === "merged") return 1;
  return ideaSteps.filter((step) => (ideaStepStages[step] as readonly IdeaStage[]).includes(stage))
    .length;
}
