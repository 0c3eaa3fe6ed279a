import { type SQL, sql } from "drizzle-orm";
import type { sealsOpenBy } from "#db/enums.ts";
import { record } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";

/**
 * The names behind these ideas come out, for good and wherever they stand: the author takes the place of who stood for them.
 * Call it inside the transaction of what opens them, before anything else is done with the ideas. Opening twice is as once.
 */
export async function openSeals(
  ctx: Ctx,
  ideaIds: SQL,
  by: (typeof sealsOpenBy)[number],
): Promise<void> {
  const [row] = await ctx.db.execute<{ opened: string[] }>(
    sql`select open_seals(array(${ideaIds}), ${by}) as opened`,
  );
  if (row!.opened.length === 0) return;
  const challengeOf = await ctx.db.execute<{ id: string; challengeId: string }>(
    sql`select id, challenge_id as "challengeId" from ideas where id in ${row!.opened} order by id`,
  );
  const [first, ...rest] = [...challengeOf].map(({ id, challengeId }) => ({
    type: "author.revealed" as const,
    challengeId,
    ideaId: id,
    openedBy: by,
  }));
  await record(ctx, first!, ...rest);
}

/** The ideas of a challenge whose names the decision brings out. One that was withdrawn is out of it, and so is its author. */
export const sealedIn = (
  challengeId: string,
): SQL => sql`select s.idea_id from sealed_authors s join ideas i on i.id = s.idea_id
  where i.challenge_id = ${challengeId} and i.stage <> 'withdrawn' and s.opened_at is null`;
