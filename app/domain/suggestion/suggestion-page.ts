import { eq, sql } from "drizzle-orm";
import type { Prose } from "#app/rich-text/prose.ts";
import { contributions } from "#db/schema/contribution.ts";
import { people } from "#db/schema/people.ts";
import { allowContribution, allowIdea } from "../access/allow.ts";
import { contributionRules } from "../access/contribution-rules.ts";
import { wrote } from "../access/rules.ts";
import { loadContribution } from "../contribution/load-contribution.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { type LoadedSuggestion, loadSuggestion } from "./load-suggestion.ts";
import { now, suggestedParts, withParts } from "./suggested-text.ts";
import { shownParts, shownWhole } from "./suggestion-view.ts";

/**
 * A suggestion beside the text as it is by now: every part, whether it still fits, and the whole text with all that fits in it.
 * One that was settled is shown beside the text it was written on. Four queries.
 */
export async function suggestionPage(ctx: Ctx, contributionId: string) {
  const { contribution, suggested, said } = await load(ctx, contributionId);
  const { idea } = contribution;
  const asked = contribution.state === "open" ? suggested : { ...suggested, later: [] };
  const parts = suggestedParts(asked);
  return {
    suggestion: { id: contribution.id, state: contribution.state, taken: suggested.taken, ...said },
    idea: {
      id: idea.id,
      title: now(suggested).title,
      version: idea.version,
      own: wrote(ctx.actor, idea),
    },
    base: suggested.baseVersion,
    parts: shownParts(asked),
    whole: shownWhole(
      asked,
      parts.filter(({ is }) => is === "free"),
    ),
    may: {
      takeOver: contributionRules["contribution.take-over"](ctx.actor, contribution),
      settle: contributionRules["contribution.settle"](ctx.actor, contribution),
    },
  };
}

/** The text of now with all of the suggestion in it that fits, for the author to put in their own words; and the parts that do not fit. */
export async function adaptPage(ctx: Ctx, contributionId: string) {
  const { contribution, suggested, said } = await load(ctx, contributionId);
  allowContribution(ctx.actor, "contribution.take-over", contribution);
  const { title, body } = withParts(
    suggested,
    suggestedParts(suggested).filter(({ is }) => is === "free"),
  );
  const { idea } = contribution;
  return {
    suggestion: { id: contribution.id, ...said },
    idea: {
      id: idea.id,
      challengeId: idea.challenge.id,
      title: now(suggested).title,
      version: idea.version,
    },
    title,
    body,
    clashes: shownParts(suggested).filter(({ is }) => is === "clash"),
  };
}

type Said = {
  why: Prose;
  at: string;
  by: { id: string; name: string; photoId: string | null } | null;
  settledBy: string | null;
  settledWith: string | null;
};

async function load(
  ctx: Ctx,
  id: string,
): Promise<{
  contribution: Awaited<ReturnType<typeof loadContribution>>;
  suggested: LoadedSuggestion;
  said: Said;
}> {
  const contribution = await loadContribution(ctx, id);
  allowIdea(ctx.actor, "idea.see", contribution.idea);
  const [suggested, [said]] = await Promise.all([
    loadSuggestion(ctx, id),
    ctx.db
      .select({
        why: contributions.body,
        at: sql<string>`to_json(${contributions.createdAt})#>>'{}'`,
        settledWith: contributions.settledWith,
        by: { id: people.id, name: people.name, photoId: people.photoId },
        settledBy: sql<
          string | null
        >`(select name from people p where p.id = ${contributions.settledById})`,
      })
      .from(contributions)
      .leftJoin(people, eq(people.id, contributions.byId))
      .where(eq(contributions.id, id)),
  ]);
  return suggested && said ? { contribution, suggested, said } : refuse("not-found");
}
