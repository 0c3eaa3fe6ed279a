import { type SQL, sql } from "drizzle-orm";
import { allowIdea, signedInId } from "../access/allow.ts";
import type { IdeaFacts } from "../access/rules.ts";
import { recordWith } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";
import { phaseActions } from "../funnel/challenge-phases.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";
import type { CastVote } from "./fields.ts";

/**
 * Sets one's vote for an idea, or takes it back. One person has one vote an idea, and no more picks than the challenge
 * gives; the database holds both. Gives whether anything changed: asked twice, nothing more happens the second time.
 * Refuses vote.own-idea, vote.none-left, challenge.phase and idea.stage.
 */
export async function castVote(
  ctx: Ctx,
  { ideaId, want }: CastVote,
): Promise<{ changed: boolean }> {
  const idea = await loadIdea(ctx, ideaId);
  const action = want === "on" ? "idea.vote" : "idea.withdraw-vote";
  allowIdea(ctx.actor, action, idea);

  const { open, changed } = want === "on" ? await put(ctx, idea) : await takeBack(ctx, idea);
  if (open) return { changed };
  allowIdea(ctx.actor, action, await loadIdea(ctx, ideaId)); // it closed in between: say why
  return refuse("idea.changed-meanwhile");
}

function put(ctx: Ctx, idea: IdeaFacts) {
  const me = signedInId(ctx.actor);
  return write(
    ctx,
    idea,
    "vote.cast",
    sql`i.stage = 'open' and not exists (select from idea_authors where idea_id = i.id and person_id = ${me})`,
    sql`insert into votes (idea_id, voter_id, challenge_id) select id, ${me}, challenge_id from open
        on conflict (idea_id, voter_id) do update set choice = 1, cast_at = excluded.cast_at where votes.choice <> 1`,
  );
}

function takeBack(ctx: Ctx, idea: IdeaFacts) {
  return write(
    ctx,
    idea,
    "vote.withdrawn",
    sql`true`,
    sql`delete from votes using open where idea_id = open.id and voter_id = ${signedInId(ctx.actor)} and choice = 1`,
  );
}

// One statement, so one transaction: look once more, by the database's clock, whether voting is open; write; record.
async function write(
  ctx: Ctx,
  idea: IdeaFacts,
  type: "vote.cast" | "vote.withdrawn",
  still: SQL,
  change: SQL,
) {
  const [row] = await ctx.db.execute<{ open: boolean; changed: boolean }>(sql`
    with open as (
      select i.id, i.challenge_id from ideas i
      where i.id = ${idea.id} and ${still} and challenge_phase_held(i.challenge_id)::text in ${[...phaseActions["vote.cast"]]}
    ), written as (${change} returning votes.idea_id
    ), told as (${recordWith(ctx, { type, challengeId: idea.challenge.id, ideaId: idea.id }, sql`written`)} returning id)
    select exists (select from open) as open, exists (select from told) as changed`);
  return row!;
}
