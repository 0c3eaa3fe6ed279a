import { type SQL, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import type { revealCauses } from "#db/enums.ts";
import { record } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";

/**
 * Reveals the authors of these ideas for good: they replace their placeholder authors everywhere.
 * Call it inside the transaction that decides it, before any other change to the ideas. Has no
 * effect the second time.
 */
export async function revealAuthors(
  ctx: Ctx,
  ideaIds: SQL,
  cause: (typeof revealCauses)[number],
): Promise<void> {
  const [row] = await ctx.db.execute<{ revealed: string[] }>(
    sql`select reveal_authors(array(${ideaIds}), ${cause}) as revealed`,
  );
  if (row!.revealed.length === 0) return;
  const ideas = await ctx.db.execute<{ id: string; challengeId: string }>(
    sql`
      select id, challenge_id as "challengeId"
      from ideas
      where id = ${anyOf(row!.revealed)}
      order by id`,
  );
  const [first, ...rest] = [...ideas].map(({ id, challengeId }) => ({
    type: "author.revealed" as const,
    challengeId,
    ideaId: id,
    cause,
  }));
  await record(ctx, first!, ...rest);
}

/**
 * The anonymous ideas of a challenge whose authors the decision reveals. Authors of withdrawn ideas
 * stay anonymous.
 */
export const anonymousIdeasIn = (challengeId: string): SQL => sql`
  select a.idea_id
  from anonymous_authors a
  join ideas i on i.id = a.idea_id
  where i.challenge_id = ${challengeId} and i.stage <> 'withdrawn' and a.revealed_at is null`;
