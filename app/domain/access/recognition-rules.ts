// Who may react to what others wrote, and thank them.
import type { Actor } from "../actor.ts";
import { type IdeaFacts, ideaRules } from "./idea-rules.ts";
import { firstRefusal, type Rule } from "./permission.ts";

export type ThanksFacts = { idea: IdeaFacts; fromId: string; toId: string };

export const recognitionRules = {
  // `authorIds`: of the idea or the contribution. Withdrawing a reaction is always possible.
  "recognition.react": (who: Actor, { authorIds }: { authorIds: readonly string[] }) =>
    !authorIds.includes(who.id ?? "") || "recognition.own",
  // `hadPart`: the person wrote or helped it.
  "recognition.thank": (who: Actor, { toId, hadPart }: { toId: string; hadPart: boolean }) =>
    firstRefusal(toId !== who.id || "recognition.own", hadPart || "not-found"),
  "thanks.withdraw": (who: Actor, { idea, fromId }: ThanksFacts) =>
    firstRefusal(fromId === who.id || "not-found", () => ideaRules["idea.see"](who, idea)),
  "thanks.hide": (who: Actor, { idea, toId }: ThanksFacts) =>
    firstRefusal(toId === who.id || "not-found", () => ideaRules["idea.see"](who, idea)),
} satisfies Record<string, Rule<never>>;
