import { ideaCrests } from "#app/domain/funnel/idea-moves.ts";
import type { IdeaStage } from "#db/enums.ts";

export type CrestName = keyof typeof ideaCrests;
export const crests = Object.keys(ideaCrests) as CrestName[];
export const ashore: readonly IdeaStage[] = ["stopped", "not-selected", "withdrawn", "merged"];

/** A stopped idea had won; one that was not selected may have been shortlisted, which only its dates know. */
export function reachedBy(stage: IdeaStage): number {
  if (stage === "stopped") return crests.indexOf("won") + 1;
  if (stage === "withdrawn" || stage === "merged") return 1;
  return crests.filter((crest) => (ideaCrests[crest] as readonly IdeaStage[]).includes(stage))
    .length;
}
