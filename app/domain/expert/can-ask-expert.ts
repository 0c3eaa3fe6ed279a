import { type Answer, all, type IdeaFacts, ideaRules, wrote } from "../access/rules.ts";
import { type Actor, holds } from "../actor.ts";

/** Its authors, and who leads the challenge, for as long as something can be added to the idea. */
export const mayAsk = (who: Actor, idea: IdeaFacts): Answer =>
  all(
    ideaRules["idea.see"](who, idea),
    () => wrote(who, idea) || holds(who, "manager", idea.challenge.id) || "access.not-yours",
    () => ideaRules["idea.contribute"](who, idea),
  );
