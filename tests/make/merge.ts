import { sql } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { proposeMerge } from "#app/domain/merge/propose-merge.ts";
import { makeChallenge } from "./challenge.ts";
import { makeIdea } from "./idea.ts";
import { as } from "./person.ts";

/** Two ideas in one challenge, and the first author's proposal to merge theirs into the other. */
export async function makeProposal(
  ctx: Pick<Ctx, "db">,
  overrides: Parameters<typeof makeChallenge>[1] = {},
) {
  const challenge = await makeChallenge(ctx, overrides);
  const [from, into] = [
    await makeIdea(ctx, { challenge, title: "A bell at every bed" }),
    await makeIdea(ctx, { challenge, title: "A bell by the bed" }),
  ];
  const [fromAuthor, intoAuthor, manager] = [
    await as(ctx, { id: from.authorId }),
    await as(ctx, { id: into.authorId }),
    await as(ctx, challenge.manager),
  ];
  const { mergeId } = await proposeMerge(fromAuthor, {
    ideaId: from.id,
    otherId: into.id,
    direction: "into",
    reason: "It is the same bell.",
  });
  return { challenge, from, into, fromAuthor, intoAuthor, manager, mergeId };
}

/** Everything that moves when ideas are merged, as the database has it for these ideas. */
export async function mergedContent({ db }: Pick<Ctx, "db">, ...ids: string[]) {
  const rows = async (query: ReturnType<typeof sql>) => [...(await db.execute(query))];
  return {
    ideas: await rows(
      sql`
        select id, stage, merged_into_id, answer_due_at
        from ideas
        where id in ${ids}
        order by id`,
    ),
    votes: await rows(
      sql`
        select idea_id, voter_id, choice, weight, cast_at
        from votes
        where idea_id in ${ids}
        order by 1, 2`,
    ),
    contributions: await rows(
      sql`
        select id, idea_id, parent_id, moved_from_idea_id, state
        from contributions
        where idea_id in ${ids}
        order by id`,
    ),
    reactions: await rows(
      sql`
        select idea_id, contribution_id, person_id, kind
        from reactions
        where idea_id in ${ids}
        order by 1, 2, 3, 4`,
    ),
    thanks: await rows(sql`select id, idea_id from thanks where idea_id in ${ids} order by id`),
    followers: await rows(
      sql`
        select idea_id, person_id
        from idea_followers
        where idea_id in ${ids}
        order by 1, 2`,
    ),
    stats: await rows(sql`select * from idea_stats where idea_id in ${ids} order by idea_id`),
  };
}
