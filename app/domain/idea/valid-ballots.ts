import { sql } from "drizzle-orm";
import type { ChallengePhase } from "#db/enums.ts";
import { ideaStats, ideas } from "#db/schema/idea.ts";
import { votingOver } from "../funnel/challenge-phases.ts";

/** Votes of complete ballots, in a query over ideas with their stats and their challenge: a ballot with fewer picks than the challenge asks for counts nowhere (see vote/count-votes.ts). */
export const completeVotes =
  sql<number>`case when challenges.picks_min <= 1 then ${ideaStats.votesFor} else
  (select coalesce(sum(v.weight), 0) from votes v where v.idea_id = ${ideas.id} and v.choice = 1 and (select count(*) from votes b
    where b.challenge_id = v.challenge_id and b.voter_id = v.voter_id and b.choice = 1) >= challenges.picks_min) end`.mapWith(
    Number,
  );

/** What is shown of them: while voting is open a ballot may still become complete, so until then every vote; afterwards only those that count. */
export const tallied = (
  phase: ChallengePhase,
  { all, complete }: { all: number; complete: number },
): number => (votingOver(phase) ? complete : all);
