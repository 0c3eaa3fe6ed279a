import { asc, eq, sql } from "drizzle-orm";
import type { Prose } from "#app/prose/prose.ts";
import { proseDifference, textDifference, type Change } from "#app/prose/prose-difference.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas, ideaVersions } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { allowIdea } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { ideaFacts } from "./load-idea.ts";

/**
 * Every version of an idea, and what changed between two of them: as asked, else between the last two. What cannot be read
 * of `from` and `to` counts as not asked. Two queries.
 */
export async function ideaVersionsPage(ctx: Ctx, id: string, asked: { from?: string | null; to?: string | null }) {
  const [row] = await ctx.db.select({ ...ideaFacts(ctx), title: ideas.title, question: challenges.question })
    .from(ideas).innerJoin(challenges, eq(challenges.id, ideas.challengeId)).where(eq(ideas.id, id));
  if (!row) refuse("not-found");
  allowIdea(ctx.actor, "idea.see", row);

  const last = row.version;
  const to = among(asked.to, last) ?? last;
  const from = among(asked.from, last) ?? Math.max(1, to - 1);
  const text = sql<Prose | null>`case when ${ideaVersions.number} in (${from}, ${to}) then ${ideaVersions.body} end`;
  const versions = await ctx.db.select({ number: ideaVersions.number, at: ideaVersions.at, by: people.name, title: ideaVersions.title, text })
    .from(ideaVersions).leftJoin(people, eq(people.id, ideaVersions.byId)).where(eq(ideaVersions.ideaId, id)).orderBy(asc(ideaVersions.number));
  const [before, after] = [from, to].map((number) => versions.find((version) => version.number === number));
  return {
    id, title: row.title, challenge: { id: row.challenge.id, question: row.question },
    versions: versions.map(({ number, at, by }) => ({ number, at, by })),
    from, to,
    changes: before && after ? { title: changed(textDifference(before.title, after.title)), body: changed(proseDifference(before.text!, after.text!)) } : null,
  };
}

/** Null where nothing changed. */
const changed = (changes: Change[]) => (changes.every((change) => change.is === "same") ? null : changes);

const among = (asked: string | null | undefined, last: number) => {
  const number = Number(asked);
  return asked && Number.isInteger(number) && number >= 1 && number <= last ? number : null;
};
