import { and, eq, sql } from "drizzle-orm";
import type { ExpertReply } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideaAuthors, ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { expertRules } from "../access/expert-rules.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import { enforce } from "../access/permission.ts";
import { personSeesChallenge } from "../challenge/find-people-who-see.ts";
import type { Ctx } from "../ctx.ts";
import { ideaFacts } from "../idea/load-idea.ts";
import { findPeople } from "../people/find-people.ts";
import { refuse } from "../refusals.ts";
import { hasAnswered } from "./create-request.ts";
import { suggestedExperts } from "./suggested-experts.ts";

export type ExpertRequest = {
  id: string;
  personId: string;
  name: string;
  photoId: string | null;
  jobTitle: string;
  message: string;
  askedBy: string;
  askedByIsAnonymous: boolean;
  askedAt: string;
  reply: ExpertReply | null;
  hasAnswered: boolean;
  isMine: boolean;
};

/**
 * For authors and managers: people who may know about an idea, and the requests so far. For an
 * expert: the request they received, and people to hand it on to. `q` searches people by name.
 * Refuses not-found, and access.not-yours for anyone else.
 */
export async function expertsPage(ctx: Ctx, ideaId: string, q: string) {
  const [row] = await ctx.db
    .select({ ...ideaFacts(ctx), title: ideas.title, text: ideas.bodyText, themeId: ideas.themeId })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(eq(ideas.id, ideaId));
  if (!row) return refuse("not-found");
  const { title, text, themeId, ...idea } = row;
  const all = await loadRequests(ctx, ideaId);
  const myRequest = all.find((request) => request.isMine) ?? null;
  enforce(expertRules["experts.see"](ctx.actor, { idea, wasAsked: myRequest !== null }));

  const may = expertRules["expert.ask"](ctx.actor, idea);
  const [suggestions, found] = await Promise.all([
    may === true && q === "" ? suggestedExperts(ctx, idea, { title, text, themeId }) : [],
    q === "" || (may !== true && !isRequestOpen(myRequest)) ? [] : findExperts(ctx, idea, q),
  ]);
  return {
    idea: { id: ideaId, title, challengeId: idea.challenge.id },
    may,
    requests: may === "access.not-yours" ? [] : all.filter((request) => !request.isMine),
    myRequest,
    suggestions,
    q,
    found,
  };
}

export const isRequestOpen = (
  request: Pick<ExpertRequest, "reply" | "hasAnswered"> | null,
): boolean => request !== null && request.reply === null && !request.hasAnswered;

async function loadRequests(ctx: Ctx, ideaId: string): Promise<ExpertRequest[]> {
  return [
    ...(await ctx.db.execute<ExpertRequest>(sql`
      select
        r.id,
        expert.id as "personId",
        expert.name,
        expert.photo_id as "photoId",
        expert.job_title as "jobTitle",
        r.message,
        asker.name as "askedBy",
        asker.kind = 'placeholder' as "askedByIsAnonymous",
        to_json(r.asked_at)#>>'{}' as "askedAt",
        r.reply,
        ${hasAnswered("r")} as "hasAnswered",
        coalesce(r.expert_id = ${ctx.actor.id}, false) as "isMine"
      from expert_requests r
      join people expert on expert.id = r.expert_id
      join people asker on asker.id = r.asked_by_id
      where r.idea_id = ${ideaId}
      order by r.asked_at, r.id`)),
  ];
}

// A request cannot be handed on to an author or to a person who was asked already.
const findExperts = (ctx: Ctx, idea: IdeaFacts, q: string) => {
  const author = ctx.db
    .select({ one: sql`1` })
    .from(ideaAuthors)
    .where(and(eq(ideaAuthors.ideaId, idea.id), eq(ideaAuthors.personId, people.id)));
  return findPeople(
    ctx,
    q,
    and(
      personSeesChallenge(idea.challenge),
      sql`not exists (${author}) and ${people.id} <> ${ctx.actor.id}`,
      sql`not exists (
        select from expert_requests r
        where r.idea_id = ${idea.id} and r.expert_id = ${people.id}
      )`,
    )!,
  );
};

export type ExpertsPage = Awaited<ReturnType<typeof expertsPage>>;
