import { eq, sql } from "drizzle-orm";
import type { Guide } from "#db/enums.ts";
import { people } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import type { Permission } from "../access/permission.ts";
import type { Ctx } from "../ctx.ts";
import { personSubjectsQuery } from "./person-subjects.ts";

/** The actor's own profile. A person without a password sets one by email. */
export async function profilePage(ctx: Ctx) {
  const [me] = await ctx.db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      jobTitle: people.jobTitle,
      about: people.about,
      subjects: personSubjectsQuery,
      locale: people.locale,
      photoId: people.photoId,
      hasPassword: sql<boolean>`people.password_hash is not null`,
      groups: sql<string[]>`array(
        select g.name
        from groups g
        join group_members m on m.group_id = g.id
        where m.person_id = people.id
        order by lower(g.name)
      )`,
      dismissedGuides: sql<Guide[]>`array(
        select guide
        from dismissed_guides d
        where d.person_id = people.id
        order by d.created_at
      )`,
    })
    .from(people)
    .where(eq(people.id, requireActorId(ctx.actor)));
  const { hasPassword, ...rest } = me!;
  return {
    ...rest,
    roles: [...ctx.actor.platform],
    may: { changePassword: (hasPassword || "password.none") as Permission },
  };
}
