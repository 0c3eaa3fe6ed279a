import { type SQL, sql } from "drizzle-orm";
import type { IdeaStage } from "#db/enums.ts";
import type { Ctx } from "../ctx.ts";

/** The actor's picks in one challenge, in the order they were made. */
export type Picks = { id: string; title: string; stage: IdeaStage }[];

/** The actor's picks as a column of a query over challenges, which saves a page a query. */
export const myPicks = (ctx: Ctx, challengeId: SQL = sql`challenges.id`) => sql<Picks>`coalesce((
  select jsonb_agg(
    jsonb_build_object('id', i.id, 'title', i.title, 'stage', i.stage)
    order by v.cast_at, i.id
  )
  from votes v
  join ideas i on i.id = v.idea_id
  where v.challenge_id = ${challengeId} and v.voter_id = ${ctx.actor.id} and v.choice = 1
), '[]')`;
