import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";
import { ideaVisible } from "../idea/visible-ideas.ts";
import { type PersonSummary, personSummarySql } from "../people/person-summary.ts";
import { thanksVisible } from "./recognition-for-idea.ts";

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

/** The thanks a person received, at ideas the actor may see. One query. */
export const thanksTo = (ctx: Ctx, personId: string): Promise<ThanksFor[]> =>
  listThanks(ctx, sql`h.to_id = ${personId} and ${thanksVisible(ctx.actor.id ?? "")}`, 30);

/** The latest thanks to anybody, at ideas the actor may see. One query. */
export const recentThanks = (ctx: Ctx, limit: number): Promise<ThanksFor[]> =>
  listThanks(ctx, sql`h.hidden_at is null`, limit);

async function listThanks(ctx: Ctx, isListed: SQL, limit: number): Promise<ThanksFor[]> {
  const actorId = ctx.actor.id ?? "";
  const rows = await ctx.db.execute<ThanksFor>(sql`
    select
      h.id,
      h.idea_id as "ideaId",
      ideas.title,
      h.contribution_id as "contributionId",
      ${personSummarySql("f")} as from,
      ${personSummarySql("p")} as to,
      h.message,
      to_json(h.created_at)#>>'{}' as "createdAt",
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
    limit ${limit}`);
  return [...rows];
}
