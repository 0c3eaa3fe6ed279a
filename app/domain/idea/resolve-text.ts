import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { kindOfMention } from "#app/rich-text/mention-text.ts";
import { mentionsIn, withTrueNames } from "#app/rich-text/mentions.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { groups, people } from "#db/schema/people.ts";
import { signedInId } from "../access/allow.ts";
import { seenBy } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { mentionableGroup, mentionableIdea } from "./mentionable.ts";
import { trueFiles } from "./resolve-files.ts";

/** The text as it may be kept: everybody mentioned and every file in it as what they are. */
export const trueText = async (
  ctx: Ctx,
  about: { challengeId: string; ideaId: string },
  doc: Prose,
): Promise<Prose> => trueFiles(ctx, about.ideaId, await trueMentions(ctx, about.challengeId, doc));

/** The text with everything mentioned under its own name; who may not see the challenge, what may not be mentioned there, or is not there, becomes plain text. */
async function trueMentions(ctx: Ctx, challengeId: string, doc: Prose): Promise<Prose> {
  const ids = mentionsIn(doc);
  if (ids.length === 0) return doc;
  const of = (kind: ReturnType<typeof kindOfMention>) =>
    ids.filter((id) => kindOfMention(id) === kind);
  const known = [
    ...(await peopleHere(ctx, challengeId, of("person"))),
    ...(await groupsHere(ctx, challengeId, of("group"))),
    ...(await ideasHere(ctx, challengeId, of("idea"))),
  ];
  return withTrueNames(doc, new Map(known.map(({ id, name }) => [id, name.slice(0, 200)])));
}

type Named = { id: string; name: string };

const peopleHere = async (ctx: Ctx, challengeId: string, ids: string[]): Promise<Named[]> =>
  ids.length === 0
    ? []
    : ctx.db
        .select({ id: people.id, name: people.name })
        .from(people)
        .innerJoin(challenges, and(eq(challenges.id, challengeId), seenBy(sql`${people.id}`)))
        .where(and(inArray(people.id, ids), isNull(people.deactivatedAt)));

const groupsHere = async (ctx: Ctx, challengeId: string, ids: string[]): Promise<Named[]> =>
  ids.length === 0
    ? []
    : ctx.db
        .select({ id: groups.id, name: groups.name })
        .from(groups)
        .where(and(inArray(groups.id, ids), mentionableGroup(signedInId(ctx.actor), challengeId)));

const ideasHere = async (ctx: Ctx, challengeId: string, ids: string[]): Promise<Named[]> =>
  ids.length === 0
    ? []
    : ctx.db
        .select({ id: ideas.id, name: ideas.title })
        .from(ideas)
        .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
        .where(and(inArray(ideas.id, ids), mentionableIdea(challengeId)));
