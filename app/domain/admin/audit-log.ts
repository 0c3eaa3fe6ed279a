import { and, desc, eq, like, lt, ne, notLike, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activity } from "#db/schema/activity.ts";
import { unmaskRequests } from "#db/schema/anonymity.ts";
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
 * A page of all activity, latest first, with the names of the people and things it is about. The
 * title of a draft is left out, since only its author may read it, and so is the idea of a vote.
 * `person` is who did it or whom it concerns; `family` is the part of the type before the dot.
 */
export async function auditLog(ctx: Ctx, { person, family, after }: Filter) {
  allowPlatform(ctx.actor, "platform.run");
  const by = alias(people, "by");
  const rows = await ctx.db
    .select({
      id: activity.id,
      createdAt: activity.createdAt,
      type: sql<EventType>`${activity.type}`,
      about: activity.about,
      actor: {
        id: by.id,
        name: by.name,
        isAnonymous: sql<boolean>`${by.kind} = 'placeholder'`,
      },
      person: { id: people.id, name: people.name },
      group: groups.name,
      challenge: { id: challenges.id, question: challenges.question },
      idea: { id: ideas.id, title: ideas.title },
      unmaskRequest: {
        reason: unmaskRequests.reason,
        requestedBy: sql<
          string | null
        >`(select name from people a where a.id = ${unmaskRequests.askedById})`,
      },
    })
    .from(activity)
    .leftJoin(by, eq(by.id, activity.actorId))
    .leftJoin(
      people,
      sql`${people.id} = coalesce(
        ${activity.about}->>'personId',
        ${activity.about}->>'ownerId',
        ${activity.about}->>'jurorId',
        ${activity.about}->>'sponsorId'
      )`,
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
    .leftJoin(unmaskRequests, sql`${unmaskRequests.id} = ${activity.about}->>'unmaskRequestId'`)
    .where(
      and(
        person
          ? or(eq(activity.actorId, person), sql`${activity.about}->>'personId' = ${person}`)
          : undefined,
        family ? like(activity.type, `${family.replace(/[^a-z]/g, "")}.%`) : undefined,
        after ? lt(activity.id, after) : undefined,
      ),
    )
    .orderBy(desc(activity.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const [filteredPerson] = person
    ? await ctx.db
        .select({ id: people.id, name: people.name })
        .from(people)
        .where(eq(people.id, person))
    : [];
  return {
    filteredPerson: filteredPerson ?? null,
    rows: page.map(({ about, ...row }) => ({ ...row, details: displayableDetails(about) })),
    after: rows.length > pageSize ? page.at(-1)!.id : null,
  };
}

export type AuditLogRow = Awaited<ReturnType<typeof auditLog>>["rows"][number];

// Of an event's data only enumerated values and numbers reach a screen, never ids.
function displayableDetails(about: Record<string, unknown>): Record<string, string | number> {
  const names = [
    "role",
    "phase",
    "part",
    "move",
    "kind",
    "state",
    "rows",
    "demo",
    "byClock",
    "action",
    "cause",
  ];
  return Object.fromEntries(
    Object.entries(about)
      .filter(([name, value]) => names.includes(name) && value !== null)
      .map(([name, value]) => [name, typeof value === "number" ? value : String(value)]),
  );
}
