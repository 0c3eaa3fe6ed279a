import { and, eq, isNull, sql } from "drizzle-orm";
import { expertRequests } from "#db/schema/expert.ts";
import { people } from "#db/schema/people.ts";
import { type ExpertFacts, expertRules } from "../access/expert-rules.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import { enforce } from "../access/permission.ts";
import { record } from "../activity/record.ts";
import { personSeesChallenge } from "../challenge/find-people-who-see.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

type Request = { expertId: string; askedById: string; message: string; handedFromId?: string };

/**
 * The only writer of a request. The caller locks the idea and this function the person, so that the
 * limits hold when several people ask at once. Refuses not-found for a person who may not see the
 * idea, expert.author, expert.asked, expert.enough and expert.busy.
 */
export async function createRequest(ctx: Ctx, idea: IdeaFacts, request: Request): Promise<string> {
  const { expertId } = request;
  const [person] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        eq(people.id, expertId),
        isNull(people.deactivatedAt),
        personSeesChallenge(idea.challenge),
      ),
    )
    .for("no key update");
  if (!person) refuse("not-found");
  const [facts] = await ctx.db.execute<Omit<ExpertFacts, "idea" | "expertId">>(sql`
    select
      exists (
        select from expert_requests
        where idea_id = ${idea.id} and expert_id = ${expertId}
      ) as "wasAsked",
      (
        select count(*)::int
        from expert_requests r
        where r.idea_id = ${idea.id} and r.reply is null and not ${hasAnswered("r")}
      ) as "openRequests",
      (
        select count(*)::int
        from expert_requests
        where expert_id = ${expertId} and asked_at > now() - interval '7 days'
      ) as "requestsThisWeek"`);
  enforce(expertRules["expert.choose"](ctx.actor, { idea, expertId, ...facts! }));
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

/**
 * Whether an expert has contributed to the idea since they were asked, also after it was merged
 * into another. `request` is the alias of a row of expert_requests.
 */
export const hasAnswered = (request: string) =>
  sql.raw(`exists (
    select from contributions k
    where k.author_id = ${request}.expert_id
      and k.created_at >= ${request}.asked_at
      and (k.idea_id = ${request}.idea_id or k.moved_from_idea_id = ${request}.idea_id)
  )`);
