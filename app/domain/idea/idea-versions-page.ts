import { asc, eq, sql } from "drizzle-orm";
import { changeBetween } from "#app/rich-text/change/change-between.ts";
import {
  changedLines,
  type DiffLine,
  readableChange,
} from "#app/rich-text/change/readable-change.ts";
import { isSameRichText } from "#app/rich-text/change/saved-change.ts";
import { tokensOf } from "#app/rich-text/change/tokens.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { textDifference } from "#app/rich-text/text-difference.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas, ideaVersions } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { allowIdea } from "../access/allow.ts";
import { ideaRules } from "../access/idea-rules.ts";
import type { Ctx } from "../ctx.ts";
import { placeholderQuery } from "../people/placeholder-query.ts";
import { refuse } from "../refusals.ts";
import { ideaFacts } from "./load-idea.ts";

/**
 * Every version of an idea with its origin, and the changes between two of them: `from` and `to`,
 * or the last two where these are missing or invalid. Two queries.
 */
export async function ideaVersionsPage(
  ctx: Ctx,
  id: string,
  asked: { from?: string | null; to?: string | null },
) {
  const [row] = await ctx.db
    .select({
      ...ideaFacts(ctx),
      title: ideas.title,
      body: ideas.body,
      question: challenges.question,
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(eq(ideas.id, id));
  if (!row) refuse("not-found");
  allowIdea(ctx.actor, "idea.see", row);

  const last = row.version;
  const to = among(asked.to, last) ?? last;
  const from = among(asked.from, last) ?? Math.max(1, to - 1);
  const text = sql<RichText | null>`
    case when ${ideaVersions.number} in (${from}, ${to}) then ${ideaVersions.body} end`;
  const versions = await ctx.db
    .select({
      number: ideaVersions.number,
      at: ideaVersions.createdAt,
      by: people.name,
      byIsAnonymous: sql<boolean | null>`${people.kind} = 'placeholder'`,
      title: ideaVersions.title,
      text,
      restores: ideaVersions.restores,
      contributionId: ideaVersions.contributionId,
      acceptedBy: sql<
        string | null
      >`(select name from people p where p.id = ${ideaVersions.acceptedById})`,
      acceptedByIsAnonymous: placeholderQuery(ideaVersions.acceptedById),
    })
    .from(ideaVersions)
    .leftJoin(people, eq(people.id, ideaVersions.authorId))
    .where(eq(ideaVersions.ideaId, id))
    .orderBy(asc(ideaVersions.number));
  const [before, after] = [from, to].map((number) =>
    versions.find((version) => version.number === number),
  );
  const isCurrent = (version: typeof before) =>
    version !== undefined && version.title === row.title && isSameRichText(version.text!, row.body);
  return {
    id,
    title: row.title,
    challenge: { id: row.challenge.id, question: row.question },
    version: last,
    versions: versions.map(({ title: _, text: __, ...version }) => version),
    from,
    to,
    changes:
      before && after
        ? changesBetween(
            { title: before.title, body: before.text! },
            { title: after.title, body: after.text! },
          )
        : [],
    // Which of the two compared versions can be restored: those that differ from the current text.
    restorable: [before, after]
      .flatMap((version) => (version && !isCurrent(version) ? [version.number] : []))
      .filter((number, index, all) => all.indexOf(number) === index),
    may: { restore: ideaRules["idea.edit"](ctx.actor, row) },
  };
}

type Text = { title: string; body: RichText };

/** The lines that changed, the title first. */
function changesBetween(before: Text, after: Text): DiffLine[] {
  const title: DiffLine[] =
    before.title === after.title
      ? []
      : [
          {
            status: "same",
            kind: "heading",
            depth: 0,
            spans: textDifference(before.title, after.title),
          },
        ];
  return [
    ...title,
    ...changedLines(readableChange(tokensOf(before.body), changeBetween(before.body, after.body))),
  ];
}

const among = (asked: string | null | undefined, last: number) => {
  const number = Number(asked);
  return asked && Number.isInteger(number) && number >= 1 && number <= last ? number : null;
};
