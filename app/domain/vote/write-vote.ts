import { and, inArray, not, type SQL, sql } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import { votableStages } from "../access/idea-rules.ts";
import { recordInStatement } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";
import { phaseActions } from "../funnel/challenge-phases.ts";
import { ideaOwn, ideaVisible } from "../idea/visible-ideas.ts";
import type { CastVote } from "./fields.ts";

/**
 * The only writer of votes: checks that the actor may vote, writes the vote and records the
 * activity. One statement, so that nothing can happen in between. `allowed`: the actor may cast or
 * withdraw this vote; `changed`: it was not already as wanted.
 */
export async function writeVote(
  ctx: Ctx,
  { ideaId, want }: CastVote,
): Promise<{ allowed: boolean; changed: boolean }> {
  const [row] = await ctx.db.execute<{ allowed: boolean; changed: boolean }>(sql`
    with idea as (
      select ideas.id, ideas.challenge_id
      from ideas
      join challenges on challenges.id = ideas.challenge_id
      where ideas.id = ${ideaId} and ${want === "on" ? mayVote(ctx) : mayWithdraw(ctx)}
    ),
    written as (
      ${want === "on" ? insertVote(ctx) : deleteVote(ctx)}
      returning votes.challenge_id, votes.idea_id
    ),
    recorded as (
      ${recordInStatement(ctx, want === "on" ? "vote.cast" : "vote.withdrawn", sql`written`)}
      returning id
    )
    select
      exists (select from idea) as allowed,
      exists (select from recorded) as changed`);
  return row!;
}

// The rules "idea.vote" and "idea.withdraw-vote" as SQL; tests/access/votes.test.ts compares them.
const mayVote = (ctx: Ctx) =>
  and(ideaVisible(ctx), not(ideaOwn(ctx)), inArray(ideas.stage, votableStages), votingOpen);
const mayWithdraw = (ctx: Ctx) => and(ideaVisible(ctx), votingOpen);

// By the clock of the database, and locked: no one can end the phase before the vote is saved.
const votingOpen = sql`
  challenge_phase_locked(ideas.challenge_id)::text in ${[...phaseActions["vote.cast"]]}`;

const insertVote = ({ actor }: Ctx): SQL => sql`
  insert into votes (idea_id, voter_id, challenge_id)
  select id, ${actor.id}, challenge_id
  from idea
  on conflict (idea_id, voter_id) do update
    set choice = 1, cast_at = excluded.cast_at
    where votes.choice <> 1`;
const deleteVote = ({ actor }: Ctx): SQL => sql`
  delete from votes
  using idea
  where votes.idea_id = idea.id and votes.voter_id = ${actor.id} and votes.choice = 1`;
