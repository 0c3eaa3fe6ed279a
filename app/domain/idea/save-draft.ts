import { sql } from "drizzle-orm";
import { allowChallenge } from "../access/allow.ts";
import { loadChallenge } from "../challenge/load-challenge.ts";
import { inTransaction, type Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { DraftText } from "./fields.ts";
import { writeDraft } from "./write-draft.ts";

/**
 * Keeps what was typed so far, for its writer alone; the trail is silent until it is posted. Gives the id the draft has
 * and when it was kept. Refuses challenge.phase, and idea.posted when it came after the posting.
 */
export function saveDraft(ctx: Ctx, input: DraftText): Promise<{ ideaId: string; savedAt: string }> {
  return inTransaction(ctx, async (ctx) => {
    allowChallenge(ctx.actor, "idea.write", await loadChallenge(ctx, input.challengeId));
    const ideaId = (await writeDraft(ctx, input)) ?? refuse("idea.posted");
    const [clock] = await ctx.db.execute<{ at: string }>(sql`select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`);
    return { ideaId, savedAt: clock!.at };
  });
}
