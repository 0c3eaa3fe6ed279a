import { inArray, sql } from "drizzle-orm";
import type { Guide, IdeaStage } from "#db/enums.ts";
import { signedInId } from "../access/allow.ts";
import { platformRules } from "../access/rules.ts";
import { selves } from "../actor.ts";
import { challengeCards } from "../challenge/challenge-cards.ts";
import { challengeTabs } from "../challenge/challenge-tabs.ts";
import { phaseNow } from "../challenge/load-challenge.ts";
import { phaseEnds } from "../challenge/phase-schedule.ts";
import type { Ctx } from "../ctx.ts";
import { seesIdeaSql } from "../idea/visible-ideas.ts";
import { guideNow, type StepsTaken } from "../onboarding/onboarding.ts";
import { stepsTakenSql } from "../onboarding/steps-query.ts";
import { type ThanksFor, thanksListSql } from "../recognition/thanks-to.ts";
import { type Face, mostPressingFirst, type Waiting } from "./todo-items.ts";
import { authorFaces, seenChallenges, waitingSql } from "./todo-query.ts";

export type Win = {
  id: string;
  title: string;
  stage: IdeaStage;
  photoId: string | null;
  question: string;
  at: string;
  authors: Face[];
};
type Mine = {
  waiting: Waiting[];
  wins: Win[];
  thanks: ThanksFor[];
  taken: StepsTaken;
  putAway: Guide[];
  now: string;
};

/**
 * Where somebody comes in: what waits for them in each of their parts, which challenges are open, what became of ideas
 * lately, and what to do first when they are new. Two queries, whatever there is. Counts only what they may see.
 */
export async function homePage(ctx: Ctx) {
  const me = signedInId(ctx.actor);
  const [cards, [mine]] = await Promise.all([
    challengeCards(ctx, inArray(phaseNow(), [...challengeTabs.open]), 30),
    ctx.db.execute<Mine>(sql`with ${seenChallenges(ctx)} select ${waitingSql(me, selves(ctx.actor))} as waiting, ${recentWins(ctx)} as wins, ${thanksListSql(ctx, null, 3)} as thanks, ${stepsTakenSql(me, selves(ctx.actor))} as taken,
      array(select guide from guides_put_away where person_id = ${me}) as "putAway", to_json(now())#>>'{}' as now`),
  ]);
  const { waiting, wins, thanks, taken, putAway, now } = mine!;
  return {
    waiting: mostPressingFirst(waiting, new Date(now)),
    open: soonestOver(cards).slice(0, 12),
    wins,
    thanks,
    guide: guideNow(ctx.actor, taken, putAway),
    tookPart: taken.voted || taken.helped || taken.posted,
    may: { createChallenge: platformRules["challenge.create"](ctx.actor) },
  };
}

export type HomePage = Awaited<ReturnType<typeof homePage>>;

/** What still can be joined by when it ends; what has yet to begin comes after. */
function soonestOver(cards: Awaited<ReturnType<typeof challengeCards>>) {
  return cards
    .map((card) => ({ ...card, endsAt: phaseEnds(card.phase, card.schedule) }))
    .sort(
      (a, b) =>
        Number(a.phase === "announced") - Number(b.phase === "announced") ||
        String(a.endsAt ?? "9").localeCompare(String(b.endsAt ?? "9")),
    );
}

const recentWins = (ctx: Ctx) => sql`(select coalesce(jsonb_agg(to_jsonb(w)), '[]') from (
  select ideas.id, ideas.title, ideas.stage, ideas.photo_id as "photoId", challenges.question, last.at, ${authorFaces(sql`ideas.id`)} as authors
  from ideas join challenges on challenges.id = ideas.challenge_id
  cross join lateral (select h.at from idea_stage_changes h where h.idea_id = ideas.id order by h.id desc limit 1) last
  where ideas.stage in ('winner', 'funded', 'in-progress', 'realised', 'stopped') and ${seesIdeaSql(ctx)}
  order by last.at desc, ideas.id limit 6) w)`;
