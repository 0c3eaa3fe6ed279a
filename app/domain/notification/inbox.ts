import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import { activity } from "#db/schema/activity.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { notices } from "#db/schema/notification.ts";
import { people } from "#db/schema/people.ts";
import { signedInId } from "../access/allow.ts";
import { seesChallengeSql } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import type { NoticeKind } from "./notice-kinds.ts";

const onAPage = 30;

/** Notices about things one may still see, newest first, a page at a time (`before`: the last id of the page before). */
export async function inbox(ctx: Ctx, before?: number) {
  const me = signedInId(ctx.actor);
  const rows = await ctx.db
    .select({
      id: notices.id, kind: sql<NoticeKind>`${notices.kind}`, seenAt: notices.seenAt, at: activity.at, about: notices.about,
      challengeId: notices.challengeId, question: challenges.question, ideaId: notices.ideaId, ideaTitle: ideas.title,
      byId: people.id, byName: people.name, byPhotoId: people.photoId,
    })
    .from(notices)
    .innerJoin(activity, eq(activity.id, notices.activityId))
    .leftJoin(challenges, eq(challenges.id, notices.challengeId))
    .leftJoin(ideas, eq(ideas.id, notices.ideaId))
    .leftJoin(people, eq(people.id, activity.byId))
    .where(and(eq(notices.personId, me), noticeSeen(ctx), before ? lt(notices.id, before) : undefined))
    .orderBy(desc(notices.id)).limit(onAPage + 1);
  const page = rows.slice(0, onAPage);
  return { notices: page, next: rows.length > onAPage ? page.at(-1)!.id : null };
}

/** How many new ones there are, told up to 99; for the number on the bell. */
export async function unseenCount(ctx: Ctx): Promise<number> {
  if (ctx.actor.id === null) return 0;
  const few = ctx.db.select({ id: notices.id }).from(notices).leftJoin(challenges, eq(challenges.id, notices.challengeId))
    .where(and(eq(notices.personId, ctx.actor.id), isNull(notices.seenAt), noticeSeen(ctx))).limit(99).as("few");
  const [row] = await ctx.db.select({ n: sql<number>`count(*)::int` }).from(few);
  return row!.n;
}

// Joined to challenges: a notice is for as long as one may see what it speaks of.
const noticeSeen = (ctx: Ctx) => or(isNull(notices.challengeId), seesChallengeSql(ctx));
