import { and, asc, eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { groups } from "#db/schema/people.ts";
import { signedInId } from "../access/allow.ts";
import { findPeopleWhoSee } from "../challenge/find-people-who-see.ts";
import type { Ctx } from "../ctx.ts";
import { findPeople } from "../people/find-people.ts";
import { mentionableGroup, mentionableIdea } from "./mentionable.ts";

export type Mentionable = {
  id: string;
  kind: "person" | "group" | "idea";
  name: string;
  about: string | null;
};

/** What one may mean by what one typed after an @, in a text of this challenge: people first, then groups and ideas. At most eight. Without a challenge: people. */
export async function findMentionable(
  ctx: Ctx,
  q: string,
  challengeId?: string,
): Promise<Mentionable[]> {
  const me = signedInId(ctx.actor);
  const people = await (challengeId ? findPeopleWhoSee(ctx, q, challengeId) : findPeople(ctx, q));
  const found = people.map(({ id, name, jobTitle }) => ({
    id,
    kind: "person" as const,
    name,
    about: jobTitle,
  }));
  if (!challengeId) return found;

  const part = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const circles = await ctx.db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(and(sql`${groups.name} ilike ${part}`, mentionableGroup(me, challengeId)))
    .orderBy(asc(groups.name))
    .limit(3);
  const titles = await ctx.db
    .select({ id: ideas.id, name: ideas.title, about: challenges.question })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(and(sql`${ideas.title} ilike ${part}`, mentionableIdea(challengeId)))
    .orderBy(
      sql`${ideas.challengeId} <> ${challengeId}`,
      sql`${ideas.submittedAt} desc nulls last`,
      asc(ideas.id),
    )
    .limit(4);
  const others = [
    ...circles.map((one) => ({ ...one, kind: "group" as const, about: null })),
    ...titles.map((one) => ({ ...one, kind: "idea" as const })),
  ];
  return [...found.slice(0, Math.max(8 - others.length, 3)), ...others].slice(0, 8);
}
