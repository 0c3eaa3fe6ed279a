import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { groupMembers, groups } from "#db/schema/people.ts";
import { currentPhase } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";

/** Larger groups cannot be mentioned: a mention would notify too many people. */
export const maxGroupSize = 100;

/**
 * The groups that may be mentioned in a challenge: the actor's own groups and those of its
 * audience. The names of other groups stay hidden. A mention notifies the members who may see the
 * challenge.
 */
export const isMentionableGroup = (me: string, challengeId: string): SQL => sql`(
  (exists (
      select from group_members m
      where m.group_id = ${groups.id} and m.person_id = ${me})
    or exists (
      select from challenge_groups g
      where g.group_id = ${groups.id} and g.challenge_id = ${challengeId}))
  and (select count(*) from group_members m where m.group_id = ${groups.id})
    between 1 and ${maxGroupSize})`;

/**
 * The ideas that may be mentioned in a challenge, over ideas joined to challenges: those of the
 * same challenge or of one that everybody sees, because all readers of the text see the title.
 */
export const isMentionableIdea = (challengeId: string): SQL =>
  and(
    inArray(ideas.stage, [
      "open",
      "shortlisted",
      "not-selected",
      "in-review",
      "winner",
      "funded",
      "in-progress",
      "realised",
      "stopped",
    ]),
    or(
      eq(ideas.challengeId, challengeId),
      and(eq(challenges.audience, "everybody"), sql`${currentPhase()} <> 'draft'`),
    ),
  )!;

/** The people among these ids and the members of the groups among them. */
export async function findMentionedPeople(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const groupIds = ids.filter((id) => id.startsWith("group_"));
  const personIds = ids.filter((id) => id.startsWith("person_"));
  if (groupIds.length === 0) return personIds;
  const members = await ctx.db
    .select({ id: groupMembers.personId })
    .from(groupMembers)
    .where(eq(groupMembers.groupId, anyOf(groupIds)));
  return [...new Set([...personIds, ...members.map(({ id }) => id)])];
}
