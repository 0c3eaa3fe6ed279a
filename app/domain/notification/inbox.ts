import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import { activity } from "#db/schema/activity.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { notifications } from "#db/schema/notification.ts";
import { people } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import { challengeVisible } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import type { NotificationKind } from "./notification-kinds.ts";

const pageSize = 30;

/**
 * Notifications about what the actor may still see, newest first, one page at a time. `before`: the
 * last id of the previous page. `unseenLimit`: only unseen notifications, at most this many.
 */
export async function inbox(ctx: Ctx, before?: number, unseenLimit?: number) {
  const me = requireActorId(ctx.actor);
  const limit = unseenLimit ?? pageSize;
  const rows = await ctx.db
    .select({
      id: notifications.id,
      kind: sql<NotificationKind>`${notifications.kind}`,
      seenAt: notifications.seenAt,
      at: activity.createdAt,
      about: notifications.about,
      challengeId: notifications.challengeId,
      question: challenges.question,
      ideaId: notifications.ideaId,
      ideaTitle: ideas.title,
      byId: people.id,
      byName: people.name,
      byPhotoId: people.photoId,
      byIsAnonymous: sql<boolean | null>`${people.kind} = 'placeholder'`,
    })
    .from(notifications)
    .innerJoin(activity, eq(activity.id, notifications.activityId))
    .leftJoin(challenges, eq(challenges.id, notifications.challengeId))
    .leftJoin(ideas, eq(ideas.id, notifications.ideaId))
    .leftJoin(people, eq(people.id, activity.actorId))
    .where(
      and(
        eq(notifications.personId, me),
        notificationVisible(ctx),
        before ? lt(notifications.id, before) : undefined,
        unseenLimit ? isNull(notifications.seenAt) : undefined,
      ),
    )
    .orderBy(desc(notifications.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return { notifications: page, next: rows.length > limit ? page.at(-1)!.id : null };
}

/** The number of unseen notifications, at most 100, as part of another query. */
export const unseenSql = (ctx: Ctx) => sql<number>`(
  select count(*)::int
  from (
    select 1
    from ${notifications}
    left join ${challenges} on ${challenges.id} = ${notifications.challengeId}
    where ${notifications.personId} = ${ctx.actor.id}
      and ${notifications.seenAt} is null
      and ${notificationVisible(ctx)}
    limit 100
  ) few)`;

// Needs a join with challenges. Hides notifications about what the actor may no longer see, and
// about thanks that were withdrawn.
const notificationVisible = (ctx: Ctx) =>
  and(
    or(isNull(notifications.challengeId), challengeVisible(ctx)),
    sql`(${notifications.kind} <> 'thanks.received'
      or exists (select from thanks h where h.id = ${notifications.about}->>'thanksId'))`,
  );
