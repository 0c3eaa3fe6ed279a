import type { IdeaSheet } from "#app/domain/idea/idea-detail.ts";
import type { ChallengePhase, IdeaStage } from "#db/enums.ts";

type Told = Pick<IdeaSheet, "stage" | "moves" | "challenge" | "submittedAt">;

/** The day each crest was reached, from the history. An idea that came in with an import may know only the last. */
export function crestDates({ moves, submittedAt }: Told) {
  const first = (...stages: IdeaStage[]) => moves.find((move) => stages.includes(move.to))?.at;
  return {
    posted: submittedAt ?? first("open"),
    chosen: first("shortlisted"),
    won: first("winner"),
    funded: first("funded"),
    real: first("realised"),
  };
}

// The phase in which an idea that stands here gets further.
const goesOnIn: Partial<Record<IdeaStage, ChallengePhase>> = {
  open: "selection",
  shortlisted: "decision",
  "in-review": "decision",
  winner: "implementation",
  funded: "implementation",
};

/** When the next crest is expected: the planned begin of the phase that decides it; null when nobody has planned it, or it is past. */
export function nextCrestAt({ stage, challenge }: Told, now: number): string | null {
  const phase = goesOnIn[stage];
  const step =
    challenge.schedule.find((one) => one.phase === phase) ??
    (phase === "selection"
      ? challenge.schedule.find((one) => one.phase === "decision")
      : undefined);
  return step?.startsAt && new Date(step.startsAt).getTime() > now ? step.startsAt : null;
}

/** Until when the text can still be changed: the end of ideation and refinement. */
export const changeableUntil = ({ challenge }: Told): string | null =>
  challenge.schedule.find((step) => ["selection", "jury", "decision"].includes(step.phase))
    ?.startsAt ?? null;
