import { and, eq, inArray, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import type { RecordViews } from "../idea/fields.ts";
import { viewedStages } from "../idea/idea-order.ts";
import { ideaVisible } from "../idea/visible-ideas.ts";

/**
 * Records that the actor viewed these ideas: each counts once a person, while it can be chosen.
 * Silently ignores own ideas and those that the actor may not see. One statement for the whole
 * list, locked in the order of ids, so that two lists cannot deadlock.
 */
export async function recordViews(ctx: Ctx, { ideas: ids }: RecordViews): Promise<void> {
  const me = requireActorId(ctx.actor);
  if (ids.length === 0) return;
  await ctx.db.execute(sql`
    with visible as (
      select ${ideas.id} as id, ${ideas.challengeId} as challenge_id
      from ${ideas}
      join ${challenges} on ${challenges.id} = ${ideas.challengeId}
      where ${and(eq(ideas.id, anyOf(ids)), inArray(ideas.stage, [...viewedStages]), ideaVisible(ctx))}
        and not exists (
          select from idea_authors a
          where a.idea_id = ${ideas.id} and a.person_id = ${me})
    ), viewed as (
      insert into idea_views (idea_id, person_id, challenge_id)
      select id, ${me}, challenge_id
      from visible
      order by id
      on conflict do nothing
      returning idea_id
    ), locked as materialized (
      select s.idea_id
      from idea_stats s
      join viewed on viewed.idea_id = s.idea_id
      order by s.idea_id
      for no key update of s
    )
    update idea_stats s
    set views = s.views + 1
    from locked
    where s.idea_id = locked.idea_id`);
}
