import type { IdeaDetail } from "#app/domain/idea/idea-detail.ts";
import type { ChallengePhase, IdeaStage } from "#db/enums.ts";

type IdeaProgress = Pick<IdeaDetail, "stage" | "moves" | "challenge" | "submittedAt">;

/**
 * The day each step was reached, from the history. An imported idea may know only its last step.
 */
export function stepDates({ moves, submittedAt }: IdeaProgress) {
  const firstMoveTo = (...stages: IdeaStage[]) =>
    moves.find((move) => stages.includes(move.to))?.at;
  return {
    posted: submittedAt ?? firstMoveTo("open"),
    chosen: firstMoveTo("shortlisted"),
    won: firstMoveTo("winner"),
    funded: firstMoveTo("funded"),
    real: firstMoveTo("realised"),
  };
}

// The phase that decides the next step of an idea.
const nextPhaseByStage: Partial<Record<IdeaStage, ChallengePhase>> = {
  open: "selection",
  shortlisted: "decision",
  "in-review": "decision",
  winner: "implementation",
  funded: "implementation",
};

/**
 * When the next step is expected: the planned start of the phase that decides it. Null when it has
 * no date or the date is past.
 */
export function nextStepAt({ stage, challenge }: IdeaProgress, now: number): string | null {
  const phase = nextPhaseByStage[stage];
  const step =
    challenge.schedule.find((planned) => planned.phase === phase) ??
    (phase === "selection"
      ? challenge.schedule.find((planned) => planned.phase === "decision")
      : undefined);
  return step?.startsAt && new Date(step.startsAt).getTime() > now ? step.startsAt : null;
}

/** The last moment to edit the text: the end of ideation and refinement. */
export const editableUntil = ({ challenge }: IdeaProgress): string | null =>
  challenge.schedule.find((step) => ["selection", "jury", "decision"].includes(step.phase))
    ?.startsAt ?? null;
