import { requireActorId } from "../access/allow.ts";
import { expertRules } from "../access/expert-rules.ts";
import { enforce } from "../access/permission.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { lockIdea } from "../idea/lock-idea.ts";
import { createRequest } from "./create-request.ts";
import type { AskExpert } from "./fields.ts";

/**
 * An author or manager asks a person to look at an idea, with a message. The expert is notified
 * once.
 */
export function askExpert(ctx: Ctx, { ideaId, personId, message }: AskExpert): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const idea = await lockIdea(tx, ideaId);
    enforce(expertRules["expert.ask"](tx.actor, idea));
    const askedById = requireActorId(tx.actor);
    return createRequest(tx, idea, { expertId: personId, askedById, message });
  });
}
