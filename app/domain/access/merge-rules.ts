// Who may merge two ideas, undo a merge, and split an idea.
import type { Actor } from "../actor.ts";
import { moveRefusal } from "../funnel/idea-moves.ts";
import { challengeRules } from "./challenge-rules.ts";
import { canMove, type IdeaFacts, ideaRules, isAuthor, isAuthorOrManager } from "./idea-rules.ts";
import { firstRefusal, type Permission, type Rule } from "./permission.ts";

/** `from` becomes part of `into`. */
export type Sides = { from: IdeaFacts; into: IdeaFacts };
/** `approverSide`: whose authors have to agree. */
export type MergeFacts = Sides & {
  id: string;
  state: string;
  approverSide: keyof Sides;
  proposedById: string | null;
  reason: string;
};
export type MergeDecision = "agree" | "decline" | "withdraw";

const canSeeBoth: Rule<Sides> = (who, { from, into }) =>
  firstRefusal(ideaRules["idea.see"](who, from), () => ideaRules["idea.see"](who, into));
const requireInvolved: Rule<Sides> = (who, sides) =>
  firstRefusal(
    canSeeBoth(who, sides),
    () => isAuthor(who, sides.from) || isAuthorOrManager(who, sides.into) || "access.not-yours",
  );
const requireApprover: Rule<MergeFacts> = (who, merge) =>
  isAuthorOrManager(who, merge[merge.approverSide]) || "merge.other-side";
const requireProposed = ({ state }: MergeFacts): Permission =>
  state === "proposed" || "merge.decided";

// Whether an idea is in a stage in which it can be merged.
function requireMergeable({ stage }: IdeaFacts): Permission {
  if (stage === "open" || stage === "shortlisted") return true;
  return stage === "merged" ? "idea.merged" : "idea.stage";
}
function requireMergeableSides({ from, into }: Sides): Permission {
  if (from.id === into.id || from.challenge.id !== into.challenge.id) return "merge.same";
  return moveRefusal("merge", from.stage, from.challenge.phase, "said") ?? requireMergeable(into);
}

const canSeeMerges: Rule<IdeaFacts> = (who, idea) =>
  firstRefusal(
    ideaRules["idea.see"](who, idea),
    () => idea.stage !== "draft" || "not-found",
    () => isAuthorOrManager(who, idea) || "access.not-yours",
  );

export const mergeRules = {
  // The page with the merges of an idea, and whether the idea links to it: to propose a merge (also
  // into a shortlisted idea), or to undo one, which is possible for longer.
  "merges.see": canSeeMerges,
  "merges.offer": (who: Actor, { idea, isMerged }: { idea: IdeaFacts; isMerged: boolean }) => {
    if (!isAuthorOrManager(who, idea)) return "access.not-yours";
    if (isMerged) return canMove(who, "unmerge", { ...idea, stage: "merged" });
    const stage = idea.stage === "shortlisted" ? "open" : idea.stage;
    return canMove(who, "merge", { ...idea, stage });
  },
  // Whether this idea can be merged with any other.
  "merges.propose": (who: Actor, idea: IdeaFacts) =>
    firstRefusal(
      canSeeMerges(who, idea),
      () => moveRefusal("merge", "open", idea.challenge.phase, "said") ?? requireMergeable(idea),
    ),
  "merge.propose": (who: Actor, sides: Sides) =>
    firstRefusal(requireInvolved(who, sides), () => requireMergeableSides(sides)),
  "merge.agree": (who: Actor, merge: MergeFacts) =>
    firstRefusal(
      requireInvolved(who, merge),
      () => requireProposed(merge),
      () => requireApprover(who, merge),
      () => requireMergeableSides(merge),
    ),
  "merge.decline": (who: Actor, merge: MergeFacts) =>
    firstRefusal(
      requireInvolved(who, merge),
      () => requireProposed(merge),
      () => requireApprover(who, merge),
    ),
  "merge.withdraw": (who: Actor, merge: MergeFacts) =>
    firstRefusal(
      canSeeBoth(who, merge),
      () => requireProposed(merge),
      () => (who.id !== null && who.id === merge.proposedById) || "access.not-yours",
    ),
  "merge.undo": (who: Actor, merge: MergeFacts) =>
    firstRefusal(
      requireInvolved(who, merge),
      () => merge.state === "agreed" || "merge.decided",
      () => moveRefusal("unmerge", merge.from.stage, merge.from.challenge.phase) ?? true,
    ),
  // An anonymous author cannot split an idea, since a placeholder belongs to one idea.
  "idea.split": (who: Actor, idea: IdeaFacts) =>
    firstRefusal(
      idea.stage !== "draft" || "idea.stage",
      () => ideaRules["idea.edit"](who, idea),
      () => challengeRules["idea.write"](who, idea.challenge),
      () => who.realPersonId === undefined || "merge.anonymous",
    ),
} satisfies Record<string, Rule<never>>;

/**
 * The side whose authors have to agree to the actor's proposal; null when the actor wrote both
 * ideas.
 */
export function findApproverSide(who: Actor, { from, into }: Sides): keyof Sides | null {
  if (!isAuthor(who, from)) return "from";
  return isAuthor(who, into) ? null : "into";
}

/** Whether the actor decides for the authors of the approver side and has to give a reason. */
export const mustGiveReason = (who: Actor, merge: MergeFacts) =>
  !isAuthor(who, merge[merge.approverSide]);

/** Whether the message is a sufficient reason for the decision; withdrawing needs none. */
export const requireReason = (
  who: Actor,
  merge: MergeFacts,
  { decision, message }: { decision: MergeDecision; message: string },
): Permission =>
  decision === "withdraw" || !mustGiveReason(who, merge) || message !== "" || "idea.reason-missing";
