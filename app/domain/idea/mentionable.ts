import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { groupMembers, groups } from "#db/schema/people.ts";
import { phaseNow } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";

/** A group larger than this is no circle one calls into a conversation. */
export const largestGroup = 100;

/**
 * The groups that may be mentioned in a challenge: one's own, and those it is meant for. Of others not even the name is told.
 * Whoever is in it and may see the challenge hears of it.
 */
export const mentionableGroup = (
  me: string,
  challengeId: string,
): SQL => sql`((exists (select from group_members m where m.group_id = ${groups.id} and m.person_id = ${me})
  or exists (select from challenge_groups g where g.group_id = ${groups.id} and g.challenge_id = ${challengeId}))
  and (select count(*) from group_members m where m.group_id = ${groups.id}) between 1 and ${largestGroup})`;

/** The ideas that may be mentioned in a challenge, for a title is read by whoever reads the text: of the same challenge, or of one that is open to everybody. Over ideas joined to challenges. */
export const mentionableIdea = (challengeId: string): SQL =>
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
      and(eq(challenges.audience, "everybody"), sql`${phaseNow()} <> 'draft'`),
    ),
  )!;

/** Everybody in the groups among these ids, and the people themselves. */
export async function peopleMentioned(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const called = ids.filter((id) => id.startsWith("group_"));
  const people = ids.filter((id) => id.startsWith("person_"));
  if (called.length === 0) return people;
  const members = await ctx.db
    .select({ id: groupMembers.personId })
    .from(groupMembers)
    .where(inArray(groupMembers.groupId, called));
  return [...new Set([...people, ...members.map(({ id }) => id)])];
}
