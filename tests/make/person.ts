import { and, desc, eq, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/actor.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import type { ChallengeRole, PlatformRole } from "#db/enums.ts";
import { challengeMembers } from "#db/schema/challenge.ts";
import { letters } from "#db/schema/notification.ts";
import { groupMembers, groups, people, platformRoleHolders } from "#db/schema/people.ts";

let n = 0;

export async function makePerson(
  ctx: Pick<Ctx, "db">,
  over: Partial<typeof people.$inferInsert> = {},
) {
  const name = over.name ?? `Robin ${++n}`;
  const [row] = await ctx.db
    .insert(people)
    .values({ name, email: `robin-${++n}-${process.pid}@example.test`, ...over })
    .returning();
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
  words = "",
) =>
  ctx.db
    .insert(challengeMembers)
    .values({ challengeId: challenge.id, personId: person.id, role, words });

export async function makeGroup(ctx: Pick<Ctx, "db">, ...members: { id: string }[]) {
  const [row] = await ctx.db
    .insert(groups)
    .values({ name: `Group ${++n} ${process.pid}` })
    .returning();
  for (const { id } of members)
    await ctx.db.insert(groupMembers).values({ groupId: row!.id, personId: id });
  return row!;
}

/** The same moment through this person's eyes, with the roles the database says they hold. */
export async function as(ctx: Pick<Ctx, "db">, person: { id: string }): Promise<Ctx> {
  const [row] = await ctx.db.execute<{
    platform: PlatformRole[];
    roles: Actor["roles"];
    sealed: Record<string, string>;
  }>(sql`select
    array(select role::text from platform_role_holders where person_id = ${person.id}) as platform,
    coalesce((select jsonb_object_agg(challenge_id, held) from
      (select challenge_id, jsonb_agg(role) as held from challenge_members where person_id = ${person.id} group by 1) m), '{}') as roles,
    coalesce((select jsonb_object_agg(idea_id, author_id) from sealed_authors where person_id = ${person.id} and opened_at is null), '{}') as sealed`);
  return {
    db: ctx.db,
    actor: { id: person.id, platform: row!.platform, roles: row!.roles, sealed: row!.sealed },
  };
}

/** What the last letter of this kind to this person opens: the secret at the end of its link. */
export async function secretInLetter(
  ctx: Pick<Ctx, "db">,
  person: { id: string },
  template: "reset" | "invitation",
): Promise<string> {
  const [letter] = await ctx.db
    .select({ data: letters.data })
    .from(letters)
    .where(and(eq(letters.toPersonId, person.id), eq(letters.template, template)))
    .orderBy(desc(letters.createdAt))
    .limit(1);
  return String(letter!.data.path).split("/").at(-1)!;
}
