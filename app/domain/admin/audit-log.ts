import { and, desc, eq, like, lt, ne, notLike, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activity } from "#db/schema/activity.ts";
import { sealOpenings } from "#db/schema/anonymity.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { groups, people } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import type { EventType } from "../activity/events.ts";
import type { Ctx } from "../ctx.ts";

const pageSize = 50;

type Filter = {
  person?: string | undefined;
  family?: string | undefined;
  after?: number | undefined;
};

/**
 * Everything that happened, latest first, with the names of whom and what it was about. Of an idea that is still a draft the
 * title is left out: nobody but its author may read it; and of a vote, which idea it was for. `person`: who did it, or whom it
 * was done to. `family`: what it is about, the word before the dot of a type.
 */
export async function auditLog(ctx: Ctx, { person, family, after }: Filter) {
  allowPlatform(ctx.actor, "platform.run");
  const by = alias(people, "by");
  const rows = await ctx.db
    .select({
      id: activity.id,
      at: activity.at,
      type: sql<EventType>`${activity.type}`,
      about: activity.about,
      by: { id: by.id, name: by.name },
      person: { id: people.id, name: people.name },
      group: groups.name,
      challenge: { id: challenges.id, question: challenges.question },
      idea: { id: ideas.id, title: ideas.title },
      look: {
        reason: sealOpenings.reason,
        asked: sql<
          string | null
        >`(select name from people a where a.id = ${sealOpenings.askedById})`,
      },
    })
    .from(activity)
    .leftJoin(by, eq(by.id, activity.byId))
    .leftJoin(
      people,
      sql`${people.id} = coalesce(${activity.about}->>'personId', ${activity.about}->>'ownerId', ${activity.about}->>'jurorId', ${activity.about}->>'sponsorId')`,
    )
    .leftJoin(groups, sql`${groups.id} = ${activity.about}->>'groupId'`)
    .leftJoin(challenges, eq(challenges.id, activity.challengeId))
    .leftJoin(
      ideas,
      and(
        eq(ideas.id, activity.ideaId),
        ne(ideas.stage, "draft"),
        notLike(activity.type, "vote.%"),
      ),
    )
    .leftJoin(sealOpenings, sql`${sealOpenings.id} = ${activity.about}->>'openingId'`)
    .where(
      and(
        person
          ? or(eq(activity.byId, person), sql`${activity.about}->>'personId' = ${person}`)
          : undefined,
        family ? like(activity.type, `${family.replace(/[^a-z]/g, "")}.%`) : undefined,
        after ? lt(activity.id, after) : undefined,
      ),
    )
    .orderBy(desc(activity.id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const [of] = person
    ? await ctx.db
        .select({ id: people.id, name: people.name })
        .from(people)
        .where(eq(people.id, person))
    : [];
  return {
    of: of ?? null,
    rows: shown.map(({ about, ...row }) => ({ ...row, said: closedWords(about) })),
    after: rows.length > pageSize ? shown.at(-1)!.id : null,
  };
}

export type LogRow = Awaited<ReturnType<typeof auditLog>>["rows"][number];

// Of a payload only words from closed lists and plain numbers reach a screen, never ids.
function closedWords(about: Record<string, unknown>): Record<string, string | number> {
  const words = [
    "role",
    "phase",
    "part",
    "move",
    "kind",
    "state",
    "rows",
    "demo",
    "byClock",
    "deed",
    "openedBy",
  ];
  return Object.fromEntries(
    Object.entries(about)
      .filter(([name, value]) => words.includes(name) && value !== null)
      .map(([name, value]) => [name, typeof value === "number" ? value : String(value)]),
  );
}
