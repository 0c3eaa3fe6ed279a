import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import { activity } from "#db/schema/activity.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { notices } from "#db/schema/notification.ts";
import { people } from "#db/schema/people.ts";
import { signedInId } from "../access/allow.ts";
import { seesChallengeSql } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import type { NoticeKind } from "./notification-kinds.ts";

const onAPage = 30;

/**
 * Notices about things one may still see, newest first, a page at a time (`before`: the last id of the page before); `onlyNew`: those
 * that were not seen, at most so many.
 */
export async function inbox(ctx: Ctx, before?: number, onlyNew?: number) {
  const me = signedInId(ctx.actor);
  const most = onlyNew ?? onAPage;
  const rows = await ctx.db
    .select({
      id: notices.id,
      kind: sql<NoticeKind>`${notices.kind}`,
      seenAt: notices.seenAt,
      at: activity.at,
      about: notices.about,
      challengeId: notices.challengeId,
      question: challenges.question,
      ideaId: notices.ideaId,
      ideaTitle: ideas.title,
      byId: people.id,
      byName: people.name,
      byPhotoId: people.photoId,
    })
    .from(notices)
    .innerJoin(activity, eq(activity.id, notices.activityId))
    .leftJoin(challenges, eq(challenges.id, notices.challengeId))
    .leftJoin(ideas, eq(ideas.id, notices.ideaId))
    .leftJoin(people, eq(people.id, activity.byId))
    .where(
      and(
        eq(notices.personId, me),
        noticeSeen(ctx),
        before ? lt(notices.id, before) : undefined,
        onlyNew ? isNull(notices.seenAt) : undefined,
      ),
    )
    .orderBy(desc(notices.id))
    .limit(most + 1);
  const page = rows.slice(0, most);
  return { notices: page, next: rows.length > most ? page.at(-1)!.id : null };
}

/** How many new ones there are, told up to 100, as a part of another query; for the number on the bell. */
export const unseenSql = (ctx: Ctx) => sql<number>`(select count(*)::int from (
  select 1 from ${notices} left join ${challenges} on ${challenges.id} = ${notices.challengeId}
  where ${notices.personId} = ${ctx.actor.id} and ${notices.seenAt} is null and ${noticeSeen(ctx)} limit 100) few)`;

// Joined to challenges: a notice is for as long as one may see what it speaks of.
const noticeSeen = (ctx: Ctx) =>
  and(
    or(isNull(notices.challengeId), seesChallengeSql(ctx)),
    sql`(${notices.kind} <> 'thanks.received' or exists (select from thanks h where h.id = ${notices.about}->>'thanksId'))`,
  ); // nor of thanks that were taken back
