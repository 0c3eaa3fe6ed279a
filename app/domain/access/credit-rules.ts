// Who may correct the credit of an idea.
import type { CreditAction } from "#db/enums.ts";
import type { Actor } from "../actor.ts";
import { type IdeaFacts, ideaRules, isAuthor } from "./idea-rules.ts";
import { firstRefusal, type Rule } from "./permission.ts";

export type CreditFacts = {
  idea: IdeaFacts;
  personId: string; // whose credit it is
  contributionId: string; // empty: not for a contribution
  isCredited: boolean;
  byHand: boolean; // it was added by a correction
  takenOffById?: string | null; // undefined: the name was not taken off
};

// Only the person who took a name off can put it back.
const requireNotTakenOff: Rule<CreditFacts> = (who, { takenOffById }) =>
  takenOffById === undefined || takenOffById === who.id || "credit.taken-off";

export const creditRules = {
  // Authors correct the credit of others, everybody their own.
  "credit.correct": (who: Actor, { idea, personId }: Pick<CreditFacts, "idea" | "personId">) =>
    firstRefusal(
      ideaRules["idea.correct-credit"](who, idea),
      () => personId === who.id || isAuthor(who, idea) || "access.not-yours",
    ),
  // The three corrections. Each asks "credit.correct" first.
  "credit.added": (who: Actor, facts: CreditFacts) =>
    firstRefusal(
      requireNotTakenOff(who, facts),
      !facts.idea.authorIds.includes(facts.personId) || "credit.author",
      !facts.isCredited || facts.byHand || "credit.earned",
      facts.contributionId === "" || isAuthor(who, facts.idea) || "not-found",
    ),
  "credit.put-back": requireNotTakenOff,
  // People take off their own name, authors only credit that was added by hand.
  "credit.taken-off": (who: Actor, { personId, byHand }: CreditFacts) =>
    personId === who.id || byHand || "credit.earned",
} satisfies Record<`credit.${CreditAction}` | "credit.correct", Rule<never>>;
