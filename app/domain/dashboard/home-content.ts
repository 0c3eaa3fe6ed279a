import { inArray, sql } from "drizzle-orm";
import type { Guide, IdeaStage } from "#db/enums.ts";
import { requireActorId } from "../access/allow.ts";
import { platformRules } from "../access/platform-rules.ts";
import { actorIds } from "../actor.ts";
import { challengeCards } from "../challenge/challenge-cards.ts";
import { challengeTabs } from "../challenge/challenge-tabs.ts";
import { currentPhase } from "../challenge/load-challenge.ts";
import { phaseEnd } from "../challenge/phase-schedule.ts";
import type { Ctx } from "../ctx.ts";
import { ideaVisible } from "../idea/visible-ideas.ts";
import { type CompletedSteps, currentGuide } from "../onboarding/onboarding.ts";
import { stepsQuery } from "../onboarding/steps-query.ts";
import { type ThanksFor, thanksListSql } from "../recognition/thanks-to.ts";
import { type PersonSummary, sortTodoItems, type TodoItem } from "./todo-items.ts";
import { authorAvatars, todoQuery, visibleChallenges } from "./todo-query.ts";

export type Win = {
  id: string;
  title: string;
  stage: IdeaStage;
  photoId: string | null;
  question: string;
  at: string;
  authors: PersonSummary[];
};
type PersonalRows = {
  todoItems: TodoItem[];
  wins: Win[];
  thanks: ThanksFor[];
  completedSteps: CompletedSteps;
  dismissedGuides: Guide[];
  now: string;
};

/**
 * The home page of a person: their tasks in every role, the open challenges, recent outcomes of
 * ideas, and the first steps of a newcomer. Always two queries. Contains only what the actor may
 * see.
 */
export async function homeContent(ctx: Ctx) {
  const me = requireActorId(ctx.actor);
  const myIds = actorIds(ctx.actor);
  const [cards, [personal]] = await Promise.all([
    challengeCards(ctx, inArray(currentPhase(), [...challengeTabs.open]), 30),
    ctx.db.execute<PersonalRows>(sql`
      with ${visibleChallenges(ctx)}
      select ${todoQuery(me, myIds)} as "todoItems",
        ${recentWins(ctx)} as wins,
        ${thanksListSql(ctx, null, 3)} as thanks,
        ${stepsQuery(me, myIds)} as "completedSteps",
        array(select guide from dismissed_guides where person_id = ${me}) as "dismissedGuides",
        to_json(now())#>>'{}' as now`),
  ]);
  const { todoItems, wins, thanks, completedSteps, dismissedGuides, now } = personal!;
  return {
    todoItems: sortTodoItems(todoItems, new Date(now)),
    openChallenges: sortByEnd(cards).slice(0, 12),
    wins,
    thanks,
    guide: currentGuide(ctx.actor, completedSteps, dismissedGuides),
    hasParticipated: completedSteps.voted || completedSteps.helped || completedSteps.posted,
    may: { createChallenge: platformRules["challenge.create"](ctx.actor) },
  };
}

export type HomeContent = Awaited<ReturnType<typeof homeContent>>;

/** Sorts challenges by the end of their phase; those that have not started come last. */
function sortByEnd(cards: Awaited<ReturnType<typeof challengeCards>>) {
  return cards
    .map((card) => ({ ...card, endsAt: phaseEnd(card.phase, card.schedule) }))
    .sort(
      (a, b) =>
        Number(a.phase === "announced") - Number(b.phase === "announced") ||
        String(a.endsAt ?? "9").localeCompare(String(b.endsAt ?? "9")),
    );
}

const recentWins = (ctx: Ctx) => sql`(
  select coalesce(jsonb_agg(to_jsonb(w)), '[]')
  from (
    select ideas.id, ideas.title, ideas.stage, ideas.photo_id as "photoId", challenges.question,
      last.at, ${authorAvatars(sql`ideas.id`)} as authors
    from ideas
    join challenges on challenges.id = ideas.challenge_id
    cross join lateral (
      select h.changed_at as at
      from idea_stage_changes h
      where h.idea_id = ideas.id
      order by h.id desc
      limit 1) last
    where ideas.stage in ('winner', 'funded', 'in-progress', 'realised', 'stopped')
      and ${ideaVisible(ctx)}
    order by last.at desc, ideas.id
    limit 6) w)`;
