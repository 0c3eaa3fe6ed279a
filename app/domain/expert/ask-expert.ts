import { signedInId } from "../access/allow.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { holdIdea } from "../idea/lock-idea.ts";
import { refuse } from "../refusals.ts";
import { mayAsk } from "./can-ask-expert.ts";
import { putRequest } from "./create-request.ts";
import type { AskExpert } from "./fields.ts";

/** An author, or who leads the challenge, asks somebody to look at an idea, with a sentence of their own. They hear of it once. */
export function askExpert(ctx: Ctx, { ideaId, personId, words }: AskExpert): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    const idea = await holdIdea(ctx, ideaId);
    const said = mayAsk(ctx.actor, idea);
    if (said !== true) refuse(said);
    return putRequest(ctx, idea, { expertId: personId, askedById: signedInId(ctx.actor), words });
  });
}
