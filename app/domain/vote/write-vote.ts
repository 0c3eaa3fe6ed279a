import { type SQL, sql } from "drizzle-orm";
import { requireActorId } from "../access/allow.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import { recordInStatement } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";
import { phaseActions } from "../funnel/challenge-phases.ts";
import type { CastVote } from "./fields.ts";

/**
 * The only writer of votes: checks by the database's clock that voting is still open, writes the
 * vote and records the activity. One statement, so that nothing can happen in between.
 */
export async function writeVote(
  ctx: Ctx,
  idea: IdeaFacts,
  want: CastVote["want"],
): Promise<{ isOpen: boolean; changed: boolean }> {
  const { type, condition, write } = change(requireActorId(ctx.actor), want);
  const event = { type, challengeId: idea.challenge.id, ideaId: idea.id };
  const [row] = await ctx.db.execute<{ isOpen: boolean; changed: boolean }>(sql`
    with open_idea as (
      select i.id, i.challenge_id
      from ideas i
      where i.id = ${idea.id}
        and ${condition}
        and challenge_phase_locked(i.challenge_id)::text in ${[...phaseActions["vote.cast"]]}
    ),
    written as (
      ${write}
      returning votes.idea_id
    ),
    recorded as (
      ${recordInStatement(ctx, event, sql`written`)}
      returning id
    )
    select
      exists (select from open_idea) as "isOpen",
      exists (select from recorded) as changed`);
  return row!;
}

type Change = { type: "vote.cast" | "vote.withdrawn"; condition: SQL; write: SQL };

// A vote is cast for an open idea of others; it can be withdrawn from any idea.
function change(voterId: string, want: CastVote["want"]): Change {
  if (want === "off")
    return {
      type: "vote.withdrawn",
      condition: sql`true`,
      write: sql`
        delete from votes
        using open_idea
        where idea_id = open_idea.id and voter_id = ${voterId} and choice = 1`,
    };
  return {
    type: "vote.cast",
    condition: sql`
      i.stage = 'open'
      and not exists (
        select from idea_authors
        where idea_id = i.id and person_id = ${voterId}
      )`,
    write: sql`
      insert into votes (idea_id, voter_id, challenge_id)
      select id, ${voterId}, challenge_id
      from open_idea
      on conflict (idea_id, voter_id) do update
        set choice = 1, cast_at = excluded.cast_at
        where votes.choice <> 1`,
  };
}
