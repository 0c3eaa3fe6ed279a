import { eq, sql } from "drizzle-orm";
import type { Guide } from "#db/enums.ts";
import { people } from "#db/schema/people.ts";
import { signedInId } from "../access/allow.ts";
import type { Answer } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";

/** What somebody sees of themselves and can change. Without a password yet, one is chosen by mail. */
export async function myProfile(ctx: Ctx) {
  const [me] = await ctx.db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      jobTitle: people.jobTitle,
      about: people.about,
      subjects: people.subjects,
      locale: people.locale,
      photoId: people.photoId,
      hasPassword: sql<boolean>`people.password_hash is not null`,
      groups: sql<
        string[]
      >`array(select g.name from groups g join group_members m on m.group_id = g.id where m.person_id = people.id order by lower(g.name))`,
      guidesAway: sql<
        Guide[]
      >`array(select guide from guides_put_away w where w.person_id = people.id order by w.created_at)`,
    })
    .from(people)
    .where(eq(people.id, signedInId(ctx.actor)));
  const { hasPassword, ...rest } = me!;
  return {
    ...rest,
    roles: [...ctx.actor.platform],
    may: { changePassword: (hasPassword || "password.none") as Answer },
  };
}
