// Who may say that two ideas become one. The same kind of table as access/rules.ts, for what takes two ideas to say.
import {
  type Answer,
  all,
  challengeRules,
  type IdeaFacts,
  ideaRules,
  wrote,
} from "../access/rules.ts";
import { type Actor, holds } from "../actor.ts";
import { blockedBy } from "../funnel/idea-moves.ts";
import { isSealed } from "../people/anonymous-name.ts";

/** `from` becomes part of `into`. */
export type Sides = { from: IdeaFacts; into: IdeaFacts };
/** `asks`: whose authors are to agree. */
export type MergeFacts = Sides & {
  id: string;
  state: string;
  asks: keyof Sides;
  proposedById: string | null;
  reason: string;
};

const leads = (who: Actor, { into }: Sides) => holds(who, "manager", into.challenge.id);
const sees = (who: Actor, { from, into }: Sides): Answer =>
  all(ideaRules["idea.see"](who, from), () => ideaRules["idea.see"](who, into));
const concerned = (who: Actor, sides: Sides): Answer =>
  all(
    sees(who, sides),
    () =>
      wrote(who, sides.from) || wrote(who, sides.into) || leads(who, sides) || "access.not-yours",
  );
const canJoin = ({ from, into }: Sides): Answer =>
  from.id === into.id || from.challenge.id !== into.challenge.id
    ? "merge.same"
    : (blockedBy("merge", from.stage, from.challenge.phase, "said") ??
      (into.stage === "open" ||
        into.stage === "shortlisted" ||
        (into.stage === "merged" ? "idea.merged" : "idea.stage")));

const open = (_who: Actor, { state }: MergeFacts): Answer =>
  state === "proposed" || "merge.decided";

export const mergeRules = {
  propose: (who: Actor, sides: Sides) => all(concerned(who, sides), () => canJoin(sides)),
  /** The other side; or who leads the challenge, for both. */
  agree: (who: Actor, merge: MergeFacts) =>
    all(
      concerned(who, merge),
      () => open(who, merge),
      () => wrote(who, merge[merge.asks]) || leads(who, merge) || "merge.other-side",
      () => canJoin(merge),
    ),
  decline: (who: Actor, merge: MergeFacts) =>
    all(
      concerned(who, merge),
      () => open(who, merge),
      () => wrote(who, merge[merge.asks]) || leads(who, merge) || "merge.other-side",
    ),
  "take-back": (who: Actor, merge: MergeFacts) =>
    all(
      sees(who, merge),
      () => open(who, merge),
      () => (who.id !== null && who.id === merge.proposedById) || "access.not-yours",
    ),
  part: (who: Actor, merge: MergeFacts) =>
    all(
      concerned(who, merge),
      () => merge.state === "agreed" || "merge.decided",
      () => blockedBy("unmerge", merge.from.stage, merge.from.challenge.phase) ?? true,
    ),
} as const;

/** Whose authors are to agree to what this person proposes; null: nobody, for both ideas are theirs. */
export const sideAsked = (who: Actor, { from, into }: Sides): keyof Sides | null =>
  wrote(who, from) && wrote(who, into) ? null : wrote(who, from) ? "into" : "from";

/** Whether a part of this idea can become one of its own now. Whose name is sealed stands at one idea alone. */
export const splitOpen = (who: Actor, idea: IdeaFacts): Answer =>
  idea.stage === "draft"
    ? "idea.stage"
    : all(
        ideaRules["idea.edit"](who, idea),
        () => challengeRules["idea.write"](who, idea.challenge),
        () => !isSealed(who.id) || "merge.sealed",
      );

/** Who decides for somebody else says why. */
export const owesReason = (who: Actor, merge: MergeFacts) => !wrote(who, merge[merge.asks]);
