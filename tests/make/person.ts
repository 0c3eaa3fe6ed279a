import { and, desc, eq, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/actor.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import type { ChallengeRole, PlatformRole } from "#db/enums.ts";
import { challengeMembers } from "#db/schema/challenge.ts";
import { emails } from "#db/schema/notification.ts";
import {
  groupMembers,
  groups,
  people,
  personSubjects,
  platformRoleHolders,
} from "#db/schema/people.ts";

let counter = 0;

export async function makePerson(
  ctx: Pick<Ctx, "db">,
  {
    subjects = [],
    ...overrides
  }: Partial<typeof people.$inferInsert> & { subjects?: string[] } = {},
) {
  const name = overrides.name ?? `Robin ${++counter}`;
  const [row] = await ctx.db
    .insert(people)
    .values({ name, email: `robin-${++counter}-${process.pid}@example.test`, ...overrides })
    .returning();
  for (const [position, subject] of subjects.entries())
    await ctx.db.insert(personSubjects).values({ personId: row!.id, position, subject });
  return row!;
}

export const makePlatformRole = (
  ctx: Pick<Ctx, "db">,
  person: { id: string },
  role: PlatformRole,
) => ctx.db.insert(platformRoleHolders).values({ personId: person.id, role });

export const makeMember = (
  ctx: Pick<Ctx, "db">,
  challenge: { id: string },
  person: { id: string },
  role: ChallengeRole,
  statement = "",
) =>
  ctx.db
    .insert(challengeMembers)
    .values({ challengeId: challenge.id, personId: person.id, role, statement: statement });

export async function makeGroup(ctx: Pick<Ctx, "db">, ...members: { id: string }[]) {
  const [row] = await ctx.db
    .insert(groups)
    .values({ name: `Group ${++counter} ${process.pid}` })
    .returning();
  for (const { id } of members)
    await ctx.db.insert(groupMembers).values({ groupId: row!.id, personId: id });
  return row!;
}

/** The context of this person, with their roles and placeholder authors from the database. */
export async function as(ctx: Pick<Ctx, "db">, person: { id: string }): Promise<Ctx> {
  const [row] = await ctx.db.execute<{
    platform: PlatformRole[];
    roles: Actor["roles"];
    placeholderIds: Record<string, string>;
  }>(sql`
    select
      array(
        select role::text from platform_role_holders where person_id = ${person.id}
      ) as platform,
      coalesce((
        select jsonb_object_agg(challenge_id, held)
        from (
          select challenge_id, jsonb_agg(role) as held
          from challenge_members
          where person_id = ${person.id}
          group by 1
        ) m
      ), '{}') as roles,
      coalesce((
        select jsonb_object_agg(idea_id, author_id)
        from anonymous_authors
        where person_id = ${person.id} and revealed_at is null
      ), '{}') as "placeholderIds"`);
  return {
    db: ctx.db,
    actor: {
      id: person.id,
      platform: row!.platform,
      roles: row!.roles,
      placeholderIds: row!.placeholderIds,
    },
  };
}

/** The secret of the link in the person's last email of this kind. */
export async function secretInEmail(
  ctx: Pick<Ctx, "db">,
  person: { id: string },
  template: "reset" | "invitation",
): Promise<string> {
  const [email] = await ctx.db
    .select({ data: emails.data })
    .from(emails)
    .where(and(eq(emails.toPersonId, person.id), eq(emails.template, template)))
    .orderBy(desc(emails.createdAt))
    .limit(1);
  return String(email!.data.secret);
}
