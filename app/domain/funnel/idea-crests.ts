// The path of an idea as people see it, five crests; a crest reached means those before it were.
import type { IdeaStage } from "#db/enums.ts";
import { endStages, ideaCrests } from "./idea-moves.ts";

export const swellCrests = ["posted", "improved", "chosen", "funded", "real"] as const;
export type SwellCrest = (typeof swellCrests)[number];

/** What the path is told from. `improved`: its text has changed since it was posted. `granted`: a sponsor gave it money. */
export type PathFacts = { stage: IdeaStage; improved: boolean; granted?: boolean };

const reaches = (crest: keyof typeof ideaCrests, stage: IdeaStage) => (ideaCrests[crest] as readonly IdeaStage[]).includes(stage);

/** How many crests an idea has reached, 0 to 5. An idea that stopped had been chosen, and funded when it had money. */
export function crestsReached({ stage, improved, granted = false }: PathFacts): number {
  if (reaches("real", stage)) return 5;
  if (reaches("funded", stage) || (stage === "stopped" && granted)) return 4;
  if (reaches("chosen", stage) || stage === "stopped") return 3;
  if (!reaches("posted", stage) && stage !== "withdrawn") return 0;
  return improved ? 2 : 1;
}

/** The line runs out on the shore: no further crest will come by itself. */
export const runsOut = (stage: IdeaStage) => endStages.includes(stage) && stage !== "realised";
