import { sql } from "drizzle-orm";
import type { ChallengePhase } from "#db/enums.ts";
import { ideaStats, ideas } from "#db/schema/idea.ts";
import { isVotingOver } from "../funnel/challenge-phases.ts";

/**
 * The votes of valid ballots, in a query over ideas with their stats and their challenge. A ballot
 * with fewer picks than the challenge asks for does not count (see vote/count-votes.ts).
 */
export const validBallots =
  sql<number>`case when challenges.picks_min <= 1 then ${ideaStats.votesFor} else (
    select coalesce(sum(v.weight), 0)
    from votes v
    where v.idea_id = ${ideas.id} and v.choice = 1
      and (select count(*) from votes b
        where b.challenge_id = v.challenge_id and b.voter_id = v.voter_id and b.choice = 1)
        >= challenges.picks_min) end`.mapWith(Number);

/**
 * The number of votes to show: every vote while voting is open, since a ballot may still become
 * valid; only those of valid ballots afterwards.
 */
export const shownVotes = (
  phase: ChallengePhase,
  { all, valid }: { all: number; valid: number },
): number => (isVotingOver(phase) ? valid : all);
