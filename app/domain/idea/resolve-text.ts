import { and, eq, isNull, sql } from "drizzle-orm";
import { mentionKind } from "#app/rich-text/mention-text.ts";
import { mentionedIds, withResolvedNames } from "#app/rich-text/mentions.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { anyOf } from "#db/any-of.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { groups, people } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import { challengeVisibleTo } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { isMentionableGroup, isMentionableIdea } from "./mentionable.ts";
import { resolveFiles } from "./resolve-files.ts";

/**
 * The text as it may be stored: with the real names of its mentions and the real data of its files.
 */
export const resolveText = async (
  ctx: Ctx,
  about: { challengeId: string; ideaId: string },
  doc: RichText,
): Promise<RichText> =>
  resolveFiles(ctx, about.ideaId, await resolveMentions(ctx, about.challengeId, doc));

/**
 * Gives every mention its current name. A mention of a person who may not see the challenge, or of
 * something that may not be mentioned there or does not exist, becomes plain text.
 */
async function resolveMentions(ctx: Ctx, challengeId: string, doc: RichText): Promise<RichText> {
  const ids = mentionedIds(doc);
  if (ids.length === 0) return doc;
  const of = (kind: ReturnType<typeof mentionKind>) => ids.filter((id) => mentionKind(id) === kind);
  const known = [
    ...(await peopleHere(ctx, challengeId, of("person"))),
    ...(await groupsHere(ctx, challengeId, of("group"))),
    ...(await ideasHere(ctx, challengeId, of("idea"))),
  ];
  return withResolvedNames(doc, new Map(known.map(({ id, name }) => [id, name.slice(0, 200)])));
}

type Named = { id: string; name: string };

const peopleHere = async (ctx: Ctx, challengeId: string, ids: string[]): Promise<Named[]> =>
  ids.length === 0
    ? []
    : ctx.db
        .select({ id: people.id, name: people.name })
        .from(people)
        .innerJoin(
          challenges,
          and(eq(challenges.id, challengeId), challengeVisibleTo(sql`${people.id}`)),
        )
        .where(and(eq(people.id, anyOf(ids)), isNull(people.deactivatedAt)));

const groupsHere = async (ctx: Ctx, challengeId: string, ids: string[]): Promise<Named[]> =>
  ids.length === 0
    ? []
    : ctx.db
        .select({ id: groups.id, name: groups.name })
        .from(groups)
        .where(
          and(
            eq(groups.id, anyOf(ids)),
            isMentionableGroup(requireActorId(ctx.actor), challengeId),
          ),
        );

const ideasHere = async (ctx: Ctx, challengeId: string, ids: string[]): Promise<Named[]> =>
  ids.length === 0
    ? []
    : ctx.db
        .select({ id: ideas.id, name: ideas.title })
        .from(ideas)
        .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
        .where(and(eq(ideas.id, anyOf(ids)), isMentionableIdea(challengeId)));
