import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { IdeaStage } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideaStageChanges, ideas } from "#db/schema/idea.ts";
import { platformRules } from "../access/platform-rules.ts";
import { hasAnyRole } from "../actor.ts";
import { challengeCards } from "../challenge/challenge-cards.ts";
import { challengeTabs } from "../challenge/challenge-tabs.ts";
import { currentPhase } from "../challenge/load-challenge.ts";
import { phaseEnd } from "../challenge/phase-schedule.ts";
import type { Ctx } from "../ctx.ts";
import { ideaVisible } from "../idea/visible-ideas.ts";
import { onboardingState } from "../onboarding/onboarding-state.ts";
import type { PersonSummary } from "../people/person-summary.ts";
import { recentThanks } from "../recognition/thanks-to.ts";
import { authorTodoQueries, expertTodoQueries, ownerTodoQueries } from "./personal-todo-items.ts";
import { teamTodoQueries } from "./team-todo-items.ts";
import { sortTodoItems } from "./todo-items.ts";
import { authorAvatars, readTodoItems } from "./todo-query.ts";

export type Win = {
  id: string;
  title: string;
  stage: IdeaStage;
  photoId: string | null;
  question: string;
  at: Date;
  authors: PersonSummary[];
};

/**
 * The home page of a person: their tasks in every role, the open challenges, recent outcomes of
 * ideas, and the first steps of a newcomer. Contains only what the actor may see.
 */
export async function homeContent(ctx: Ctx) {
  const [todoItems, cards, wins, thanks, { guide, hasParticipated }] = await Promise.all([
    todoItemsOf(ctx),
    challengeCards(ctx, inArray(currentPhase(), [...challengeTabs.open]), 30),
    recentWins(ctx),
    recentThanks(ctx, 3),
    onboardingState(ctx),
  ]);
  return {
    todoItems,
    openChallenges: sortByEnd(cards).slice(0, 12),
    wins,
    thanks,
    guide,
    hasParticipated,
    may: { createChallenge: platformRules["challenge.create"](ctx.actor) },
  };
}

export type HomeContent = Awaited<ReturnType<typeof homeContent>>;

/** What waits for the actor, most urgent first. */
async function todoItemsOf(ctx: Ctx) {
  const { items, now } = await readTodoItems(ctx, {
    ...authorTodoQueries(ctx),
    ...expertTodoQueries(ctx),
    ...ownerTodoQueries(ctx),
    ...(hasAnyRole(ctx.actor) && teamTodoQueries(ctx)),
  });
  return sortTodoItems(items, now);
}

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

/** The ideas that were won or finished most recently. */
async function recentWins(ctx: Ctx): Promise<Win[]> {
  const last = ideaStageChanges;
  const isLastChange = sql`not exists (
    select from idea_stage_changes later
    where later.idea_id = ${last.ideaId} and later.id > ${last.id})`;
  return ctx.db
    .select({
      id: ideas.id,
      title: ideas.title,
      stage: ideas.stage,
      photoId: ideas.photoId,
      question: challenges.question,
      at: last.changedAt,
      authors: authorAvatars(sql`ideas.id`),
    })
    .from(last)
    .innerJoin(ideas, eq(ideas.id, last.ideaId))
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(
      and(
        sql`${last.to} in ('winner', 'funded', 'in-progress', 'realised', 'stopped')`,
        eq(ideas.stage, last.to),
        isLastChange,
        ideaVisible(ctx),
      ),
    )
    .orderBy(desc(last.changedAt), last.ideaId)
    .limit(6);
}
