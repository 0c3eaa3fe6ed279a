import { and, eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { allowChallenge } from "../access/allow.ts";
import { loadChallenge } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { ideaVisible } from "../idea/visible-ideas.ts";

export type VoteCount = {
  ideaId: string;
  voters: number;
  votesFor: number;
  votesAgainst: number;
  abstained: number;
};

/**
 * Counts the votes for every idea of a challenge, most votes first. A ballot with fewer picks than
 * the challenge requires does not count; imported ballots count with their weight, also against.
 * `voters` are people whose valid ballot is for or against the idea. Refuses not-found while counts
 * are hidden.
 */
export async function countVotes(ctx: Ctx, challengeId: string): Promise<VoteCount[]> {
  allowChallenge(ctx.actor, "votes.count", await loadChallenge(ctx, challengeId));
  const weightOf = (choice: number) =>
    sql<number>`coalesce(
      sum(v.weight) filter (where v.choice = ${sql.raw(String(choice))}),
      0
    )`.mapWith(Number);
  return ctx.db
    .select({
      ideaId: ideas.id,
      votesFor: weightOf(1),
      votesAgainst: weightOf(-1),
      abstained: weightOf(0),
      voters: sql<number>`count(*) filter (where v.choice <> 0)`.mapWith(Number),
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .leftJoin(sql`(${validVotes(challengeId)}) v`, sql`v.idea_id = ${ideas.id}`)
    .where(
      and(eq(ideas.challengeId, challengeId), sql`${ideas.stage} <> 'draft'`, ideaVisible(ctx)),
    )
    .groupBy(ideas.id)
    .orderBy(sql`2 desc`, ideas.id);
}

// The votes of valid ballots.
const validVotes = (challengeId: string) => sql`
  select v.idea_id, v.choice, v.weight
  from votes v
  where v.challenge_id = ${challengeId} and v.voter_id in (
    select b.voter_id
    from votes b
    join challenges c on c.id = b.challenge_id
    where b.challenge_id = ${challengeId}
    group by b.voter_id, c.picks_min
    having count(*) filter (where b.choice = 1) >= c.picks_min
  )`;
