import { eq, sql } from "drizzle-orm";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { contributions } from "#db/schema/contribution.ts";
import { people } from "#db/schema/people.ts";
import { allowContribution, allowIdea } from "../access/allow.ts";
import { contributionRules } from "../access/contribution-rules.ts";
import { isAuthor } from "../access/idea-rules.ts";
import { loadContribution } from "../contribution/load-contribution.ts";
import type { Ctx } from "../ctx.ts";
import type { PersonSummary } from "../people/person-summary.ts";
import { refuse } from "../refusals.ts";
import { type LoadedSuggestion, loadSuggestion } from "./load-suggestion.ts";
import { applyParts, currentText, suggestedParts } from "./suggested-text.ts";
import { partViews, wholeTextView } from "./suggestion-view.ts";

/**
 * A suggestion compared with the current text: every part with its status, and the whole text with
 * all parts that apply. A resolved suggestion is compared with the text it was based on. Four
 * queries.
 */
export async function suggestionPage(ctx: Ctx, contributionId: string) {
  const { contribution, suggested, details } = await loadPage(ctx, contributionId);
  const { idea } = contribution;
  const compared = contribution.state === "open" ? suggested : { ...suggested, later: [] };
  const applicable = suggestedParts(compared).filter(({ status }) => status === "free");
  return {
    suggestion: {
      id: contribution.id,
      state: contribution.state,
      acceptMode: suggested.acceptMode,
      ...details,
    },
    idea: {
      id: idea.id,
      title: currentText(suggested).title,
      version: idea.version,
      isAuthor: isAuthor(ctx.actor, idea),
    },
    baseVersion: suggested.baseVersion,
    parts: partViews(compared),
    wholeText: wholeTextView(compared, applicable),
    may: {
      accept: contributionRules["contribution.apply"](ctx.actor, contribution),
      resolve: contributionRules["contribution.resolve"](ctx.actor, contribution),
    },
  };
}

/**
 * The current text with all parts that apply, for the author to reword, and the parts that clash.
 */
export async function adaptPage(ctx: Ctx, contributionId: string) {
  const { contribution, suggested, details } = await loadPage(ctx, contributionId);
  allowContribution(ctx.actor, "contribution.apply", contribution);
  const { title, body } = applyParts(
    suggested,
    suggestedParts(suggested).filter(({ status }) => status === "free"),
  );
  const { idea } = contribution;
  return {
    suggestion: { id: contribution.id, ...details },
    idea: {
      id: idea.id,
      challengeId: idea.challenge.id,
      title: currentText(suggested).title,
      version: idea.version,
    },
    title,
    body,
    clashes: partViews(suggested).filter(({ status }) => status === "clash"),
  };
}

type SuggestionDetails = {
  why: RichText;
  createdAt: string;
  author: PersonSummary | null;
  resolvedByName: string | null;
  resolutionMessage: string | null;
};

async function loadPage(
  ctx: Ctx,
  id: string,
): Promise<{
  contribution: Awaited<ReturnType<typeof loadContribution>>;
  suggested: LoadedSuggestion;
  details: SuggestionDetails;
}> {
  const contribution = await loadContribution(ctx, id);
  allowIdea(ctx.actor, "idea.see", contribution.idea);
  const [suggested, [details]] = await Promise.all([
    loadSuggestion(ctx, id),
    ctx.db
      .select({
        why: contributions.body,
        createdAt: sql<string>`to_json(${contributions.createdAt})#>>'{}'`,
        resolutionMessage: contributions.resolutionMessage,
        author: {
          id: people.id,
          name: people.name,
          photoId: people.photoId,
          isAnonymous: sql<boolean>`${people.kind} = 'placeholder'`,
        },
        resolvedByName: sql<
          string | null
        >`(select name from people p where p.id = ${contributions.resolvedById})`,
      })
      .from(contributions)
      .leftJoin(people, eq(people.id, contributions.authorId))
      .where(eq(contributions.id, id)),
  ]);
  return suggested && details ? { contribution, suggested, details } : refuse("not-found");
}
