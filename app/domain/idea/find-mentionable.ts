import { and, asc, eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { groups } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import { findPeopleWhoSee } from "../challenge/find-people-who-see.ts";
import type { Ctx } from "../ctx.ts";
import { findPeople } from "../people/find-people.ts";
import { isMentionableGroup, isMentionableIdea } from "./mentionable.ts";

export type Mentionable = {
  id: string;
  kind: "person" | "group" | "idea";
  name: string;
  about: string | null;
};

/**
 * Suggestions for a mention (what was typed after an @) in a text of this challenge: people first,
 * then groups and ideas, at most eight. Without a challenge: people.
 */
export async function findMentionable(
  ctx: Ctx,
  q: string,
  challengeId?: string,
): Promise<Mentionable[]> {
  const me = requireActorId(ctx.actor);
  const people = await (challengeId ? findPeopleWhoSee(ctx, q, challengeId) : findPeople(ctx, q));
  const foundPeople = people.map(({ id, name, jobTitle }) => ({
    id,
    kind: "person" as const,
    name,
    about: jobTitle,
  }));
  if (!challengeId) return foundPeople;

  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const foundGroups = await ctx.db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(and(sql`${groups.name} ilike ${pattern}`, isMentionableGroup(me, challengeId)))
    .orderBy(asc(groups.name))
    .limit(3);
  const foundIdeas = await ctx.db
    .select({ id: ideas.id, name: ideas.title, about: challenges.question })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(and(sql`${ideas.title} ilike ${pattern}`, isMentionableIdea(challengeId)))
    .orderBy(
      sql`${ideas.challengeId} <> ${challengeId}`,
      sql`${ideas.submittedAt} desc nulls last`,
      asc(ideas.id),
    )
    .limit(4);
  const others = [
    ...foundGroups.map((group) => ({ ...group, kind: "group" as const, about: null })),
    ...foundIdeas.map((idea) => ({ ...idea, kind: "idea" as const })),
  ];
  return [...foundPeople.slice(0, Math.max(8 - others.length, 3)), ...others].slice(0, 8);
}
