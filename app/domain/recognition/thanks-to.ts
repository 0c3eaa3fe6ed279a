import { sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";
import { seesIdeaSql } from "../idea/visible-ideas.ts";
import { type Face, faceSql, seesThanksSql } from "./recognition-for-idea.ts";

export type ThanksFor = {
  id: string;
  ideaId: string;
  title: string;
  contributionId: string | null;
  from: Face;
  to: Face;
  words: string;
  at: string;
  mine: boolean;
  forMe: boolean;
  hidden: boolean;
};

/** The latest thanks at ideas one may see, as JSON: to this person, or to anybody. A part of another query. */
export const thanksListSql = (ctx: Ctx, toId: string | null, most: number) => sql<
  ThanksFor[]
>`(select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
  select h.id, h.idea_id as "ideaId", ideas.title, h.contribution_id as "contributionId", ${faceSql("f")} as from, ${faceSql("p")} as to, h.words, h.created_at as at,
    h.from_id = ${ctx.actor.id ?? ""} as mine, h.to_id = ${ctx.actor.id ?? ""} as "forMe", h.hidden_at is not null as hidden
  from thanks h join people f on f.id = h.from_id join people p on p.id = h.to_id join ideas on ideas.id = h.idea_id join challenges on challenges.id = ideas.challenge_id
  where ${toId === null ? sql`h.hidden_at is null` : sql`h.to_id = ${toId} and ${seesThanksSql(ctx.actor.id ?? "")}`} and ideas.stage not in ('draft', 'withdrawn', 'merged') and ${seesIdeaSql(ctx)}
  order by h.created_at desc, h.id desc limit ${most}) t)`;

/** Who thanked somebody, and for what, as far as the one who looks may see the ideas. One query. */
export async function thanksTo(ctx: Ctx, personId: string): Promise<ThanksFor[]> {
  const [row] = await ctx.db.execute<{ thanks: ThanksFor[] }>(
    sql`select ${thanksListSql(ctx, personId, 30)} as thanks`,
  );
  return row!.thanks;
}
