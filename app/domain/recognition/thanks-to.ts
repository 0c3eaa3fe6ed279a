import { sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";
import { ideaVisible } from "../idea/visible-ideas.ts";
import { type PersonSummary, personSummarySql, thanksVisible } from "./recognition-for-idea.ts";

export type ThanksFor = {
  id: string;
  ideaId: string;
  title: string;
  contributionId: string | null;
  from: PersonSummary;
  to: PersonSummary;
  message: string;
  createdAt: string;
  isMine: boolean;
  isForMe: boolean;
  isHidden: boolean;
};

/**
 * The latest thanks at ideas the actor may see, to one person or to anybody, as JSON in another
 * query.
 */
export function thanksListSql(ctx: Ctx, toId: string | null, limit: number) {
  const actorId = ctx.actor.id ?? "";
  const isListed =
    toId === null ? sql`h.hidden_at is null` : sql`h.to_id = ${toId} and ${thanksVisible(actorId)}`;
  return sql<ThanksFor[]>`(
    select coalesce(jsonb_agg(to_jsonb(given)), '[]')
    from (
      select
        h.id,
        h.idea_id as "ideaId",
        ideas.title,
        h.contribution_id as "contributionId",
        ${personSummarySql("f")} as from,
        ${personSummarySql("p")} as to,
        h.message,
        h.created_at as "createdAt",
        h.from_id = ${actorId} as "isMine",
        h.to_id = ${actorId} as "isForMe",
        h.hidden_at is not null as "isHidden"
      from thanks h
      join people f on f.id = h.from_id
      join people p on p.id = h.to_id
      join ideas on ideas.id = h.idea_id
      join challenges on challenges.id = ideas.challenge_id
      where ${isListed}
        and ideas.stage not in ('draft', 'withdrawn', 'merged')
        and ${ideaVisible(ctx)}
      order by h.created_at desc, h.id desc
      limit ${limit}
    ) given
  )`;
}

/** The thanks a person received, at ideas the actor may see. One query. */
export async function thanksTo(ctx: Ctx, personId: string): Promise<ThanksFor[]> {
  const [row] = await ctx.db.execute<{ thanks: ThanksFor[] }>(
    sql`select ${thanksListSql(ctx, personId, 30)} as thanks`,
  );
  return row!.thanks;
}
