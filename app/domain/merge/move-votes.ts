import { sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";

type Merge = { id: string; fromId: string; intoId: string };

/**
 * The votes for a merged idea count for the other idea: one a person, and none of its authors. All of
 * them are saved for undoing the merge.
 */
export async function moveVotes({ db }: Ctx, { id, fromId, intoId }: Merge): Promise<void> {
  await db.execute(sql`
    insert into merged_votes (merge_id, voter_id, choice, weight, cast_at, duplicate)
    select ${id}::text, v.voter_id, v.choice, v.weight, v.cast_at,
      exists (select from votes o where o.idea_id = ${intoId} and o.voter_id = v.voter_id)
        or exists (
          select from idea_authors a
          where a.idea_id = ${intoId} and a.person_id = v.voter_id)
        or exists (
          select from anonymous_authors a
          where a.idea_id = ${intoId} and a.person_id = v.voter_id)
    from votes v
    where v.idea_id = ${fromId}`);
  await db.execute(sql`delete from votes where idea_id = ${fromId}`);
  await db.execute(sql`
    insert into votes (idea_id, voter_id, challenge_id, choice, weight, cast_at)
    select i.id, v.voter_id, i.challenge_id, v.choice, v.weight, v.cast_at
    from merged_votes v
    join ideas i on i.id = ${intoId}
    where v.merge_id = ${id} and not v.duplicate`);
}

/**
 * Gives the votes back to an idea that was merged, except what people did themselves since: a
 * withdrawn vote stays withdrawn, and a pick given to another idea stays there.
 */
export async function moveVotesBack({ db }: Ctx, { id, fromId, intoId }: Merge): Promise<void> {
  await db.execute(sql`
    with moved as (
      delete from votes o
      using merged_votes k
      where k.merge_id = ${id}
        and not k.duplicate
        and o.idea_id = ${intoId}
        and (o.voter_id, o.cast_at) = (k.voter_id, k.cast_at)
      returning o.voter_id, o.challenge_id, o.choice, o.weight, o.cast_at)
    insert into votes (idea_id, voter_id, challenge_id, choice, weight, cast_at)
    select ${fromId}::text, voter_id, challenge_id, choice, weight, cast_at
    from moved`);
  await db.execute(sql`
    insert into votes (idea_id, voter_id, challenge_id, choice, weight, cast_at)
    select i.id, k.voter_id, c.id, k.choice, k.weight, k.cast_at
    from merged_votes k
    join ideas i on i.id = ${fromId}
    join challenges c on c.id = i.challenge_id
    where k.merge_id = ${id}
      and k.duplicate
      and (k.choice <> 1
        or c.picks_max is null
        or (
          select count(*)
          from votes o
          where o.voter_id = k.voter_id and o.challenge_id = c.id and o.choice = 1)
          < c.picks_max)
    order by k.voter_id
    on conflict do nothing`);
  await db.execute(sql`delete from merged_votes where merge_id = ${id}`);
}
