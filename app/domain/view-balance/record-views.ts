import { and, inArray, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import type { NoteLooks } from "../idea/fields.ts";
import { lookedAtIn } from "../idea/idea-order.ts";
import { seesIdeaSql } from "../idea/visible-ideas.ts";

/**
 * Somebody had these ideas before them. Each counts once a person, while it is there to choose from; one's own never does, nor what one may not see, and
 * neither is said. One statement for the whole list, in the order of ids, so that two lists never wait for each other in a circle.
 */
export async function noteLooks(ctx: Ctx, { ideas: ids }: NoteLooks): Promise<void> {
  const me = signedInId(ctx.actor);
  if (ids.length === 0) return;
  await ctx.db.execute(sql`
    with seen as (
      select ${ideas.id} as id, ${ideas.challengeId} as challenge_id from ${ideas} join ${challenges} on ${challenges.id} = ${ideas.challengeId}
      where ${and(inArray(ideas.id, ids), inArray(ideas.stage, [...lookedAtIn]), seesIdeaSql(ctx))}
        and not exists (select from idea_authors a where a.idea_id = ${ideas.id} and a.person_id = ${me})
    ), looked as (
      insert into idea_looks (idea_id, person_id, challenge_id) select id, ${me}, challenge_id from seen order by id on conflict do nothing returning idea_id
    ), held as materialized (
      select s.idea_id from idea_stats s join looked on looked.idea_id = s.idea_id order by s.idea_id for no key update of s
    )
    update idea_stats s set looks = s.looks + 1 from held where s.idea_id = held.idea_id`);
}
