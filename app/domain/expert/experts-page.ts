import { and, eq, sql } from "drizzle-orm";
import type { ExpertReply } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideaAuthors, ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { allowIdea } from "../access/allow.ts";
import type { Answer, IdeaFacts } from "../access/rules.ts";
import { whoSeesSql } from "../challenge/find-people-who-see.ts";
import type { Ctx } from "../ctx.ts";
import { ideaFacts } from "../idea/load-idea.ts";
import { findPeople } from "../people/find-people.ts";
import { refuse } from "../refusals.ts";
import { mayAsk } from "./can-ask-expert.ts";
import { answeredSql } from "./create-request.ts";
import { suggestedExperts } from "./suggested-experts.ts";

export type Asked = {
  id: string;
  personId: string;
  name: string;
  photoId: string | null;
  jobTitle: string;
  words: string;
  by: string;
  at: string;
  reply: ExpertReply | null;
  answered: boolean;
  mine: boolean;
};

/**
 * For an author and who leads the challenge: who may know about an idea, and whom was asked; for who was asked: the request, and how to hand
 * it on. `q` looks somebody up by name. Refuses not-found, and access.not-yours to anybody else.
 */
export async function expertsPage(ctx: Ctx, ideaId: string, q: string) {
  const [row] = await ctx.db
    .select({ ...ideaFacts(ctx), title: ideas.title, text: ideas.bodyText, themeId: ideas.themeId })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(eq(ideas.id, ideaId));
  if (!row) return refuse("not-found");
  const { title, text, themeId, ...idea } = row;
  allowIdea(ctx.actor, "idea.see", idea);
  if (idea.stage === "draft") refuse("not-found");
  const may = mayAsk(ctx.actor, idea);
  const all = await requestsAt(ctx, ideaId);
  const mine = all.find((one) => one.mine) ?? null;
  if (may === "access.not-yours" && !mine) refuse("access.not-yours");

  const [suggestions, found] = await Promise.all([
    may === true && q === "" ? suggestedExperts(ctx, idea, { title, text, themeId }) : [],
    q === "" || (may !== true && !isOpen(mine)) ? [] : findExperts(ctx, idea, q),
  ]);
  return {
    idea: { id: ideaId, title, challengeId: idea.challenge.id },
    may: may as Answer,
    asked: may === "access.not-yours" ? [] : all.filter((one) => !one.mine),
    mine,
    suggestions,
    q,
    found,
  };
}

export const isOpen = (one: Pick<Asked, "reply" | "answered"> | null): boolean =>
  one !== null && one.reply === null && !one.answered;

async function requestsAt(ctx: Ctx, ideaId: string): Promise<Asked[]> {
  return [
    ...(await ctx.db.execute<Asked>(sql`select r.id, p.id as "personId", p.name, p.photo_id as "photoId", p.job_title as "jobTitle", r.words, b.name as by, to_json(r.asked_at)#>>'{}' as at, r.reply,
      ${answeredSql("r")} as answered, coalesce(r.expert_id = ${ctx.actor.id}, false) as mine
    from expert_requests r join people p on p.id = r.expert_id join people b on b.id = r.asked_by_id where r.idea_id = ${ideaId} order by r.asked_at, r.id`)),
  ];
}

// Neither its authors nor who was asked already: to them it is not handed on.
const findExperts = (ctx: Ctx, idea: IdeaFacts, q: string) => {
  const author = ctx.db
    .select({ one: sql`1` })
    .from(ideaAuthors)
    .where(and(eq(ideaAuthors.ideaId, idea.id), eq(ideaAuthors.personId, people.id)));
  return findPeople(
    ctx,
    q,
    and(
      whoSeesSql(idea.challenge),
      sql`not exists (${author}) and ${people.id} <> ${ctx.actor.id} and not exists (select from expert_requests r where r.idea_id = ${idea.id} and r.expert_id = ${people.id})`,
    )!,
  );
};

export type ExpertsPage = Awaited<ReturnType<typeof expertsPage>>;
