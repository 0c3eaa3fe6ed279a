import { and, eq, isNull, sql } from "drizzle-orm";
import { expertRequests } from "#db/schema/expert.ts";
import { people } from "#db/schema/people.ts";
import type { IdeaFacts } from "../access/rules.ts";
import { record } from "../activity/record.ts";
import { whoSeesSql } from "../challenge/find-people-who-see.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

export const mostOpen = 5; // requests at one idea that nobody replied to yet
export const mostAWeek = 3; // requests that one person gets

type Request = { expertId: string; askedById: string; words: string; handedFromId?: string };

/**
 * The only writer of a request. The idea is held by the caller, the person here, so that limits hold whoever else asks at this
 * moment. Refuses not-found for who may not see the idea, expert.author, expert.asked, expert.enough and expert.busy.
 */
export async function putRequest(ctx: Ctx, idea: IdeaFacts, request: Request): Promise<string> {
  const { expertId } = request;
  const [person] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, expertId), isNull(people.deactivatedAt), whoSeesSql(idea.challenge)))
    .for("no key update");
  if (!person) refuse("not-found");
  if (idea.authorIds.includes(expertId) || expertId === ctx.actor.id) refuse("expert.author");
  const [now] = await ctx.db.execute<{ asked: boolean; open: number; week: number }>(sql`select
    exists (select from expert_requests where idea_id = ${idea.id} and expert_id = ${expertId}) as asked,
    (select count(*)::int from expert_requests r where r.idea_id = ${idea.id} and r.reply is null and not ${answeredSql("r")}) as open,
    (select count(*)::int from expert_requests where expert_id = ${expertId} and asked_at > now() - interval '7 days') as week`);
  if (now!.asked) refuse("expert.asked");
  if (now!.open >= mostOpen) refuse("expert.enough");
  if (now!.week >= mostAWeek) refuse("expert.busy");
  const [row] = await ctx.db
    .insert(expertRequests)
    .values({ ideaId: idea.id, ...request })
    .returning({ id: expertRequests.id });
  await record(ctx, {
    type: "expert.asked",
    challengeId: idea.challenge.id,
    ideaId: idea.id,
    personId: expertId,
    requestId: row!.id,
  });
  return row!.id;
}

/** Answered is who has said something at the idea since they were asked; also where it has become part of another. */
export const answeredSql = (row: string) =>
  sql.raw(
    `exists (select from contributions k where k.by_id = ${row}.expert_id and k.created_at >= ${row}.asked_at and (k.idea_id = ${row}.idea_id or k.came_from_id = ${row}.idea_id))`,
  );
