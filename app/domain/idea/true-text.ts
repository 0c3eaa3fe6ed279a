import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { people } from "#db/schema/people.ts";
import { mentionsIn, withTrueNames } from "#app/prose/mentions.ts";
import type { Prose } from "#app/prose/prose.ts";
import { seenBy } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { trueFiles } from "./true-files.ts";

/** The text as it may be kept: everybody mentioned and every file in it as what they are. */
export const trueText = async (ctx: Ctx, about: { challengeId: string; ideaId: string }, doc: Prose): Promise<Prose> =>
  trueFiles(ctx, about.ideaId, await trueMentions(ctx, about.challengeId, doc));

/** The text with everybody mentioned under their own name; who may not see the challenge, or is not there, becomes plain text. */
async function trueMentions(ctx: Ctx, challengeId: string, doc: Prose): Promise<Prose> {
  const ids = mentionsIn(doc);
  if (ids.length === 0) return doc;
  const known = await ctx.db.select({ id: people.id, name: people.name }).from(people)
    .innerJoin(challenges, and(eq(challenges.id, challengeId), seenBy(sql`${people.id}`)))
    .where(and(inArray(people.id, ids), isNull(people.deactivatedAt)));
  return withTrueNames(doc, new Map(known.map(({ id, name }) => [id, name])));
}
