import { inArray, sql } from "drizzle-orm";
import type { ChallengePhase, IdeaStage } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { platformRules } from "../access/rules.ts";
import { signedInId } from "../access/allow.ts";
import { challengeCards } from "../challenge/challenge-cards.ts";
import { challengeTabs } from "../challenge/challenge-tabs.ts";
import { phaseNow, seesChallengeSql } from "../challenge/load-challenge.ts";
import { comesNext, phaseEnds, type PlannedPhase } from "../challenge/phase-plan.ts";
import type { Ctx } from "../ctx.ts";
import { clockPhases } from "../funnel/challenge-phases.ts";
import { seesIdeaSql } from "../idea/seen-ideas.ts";

type OfChallenge = { challengeId: string; question: string };
export type Waiting = {
  drafts: (OfChallenge & { id: string; title: string })[];
  asked: (OfChallenge & { id: string; title: string; count: number })[]; // my ideas with questions, concerns or improvements I have not settled
  managed: (OfChallenge & { phase: ChallengePhase; schedule: PlannedPhase[]; unanswered: number })[];
  reviews: (OfChallenge & { count: number })[]; // ideas before the jury that still wait for my scorecard
  sponsored: (OfChallenge & { count: number })[]; // ideas nobody of the sponsors or managers has answered
  wins: (OfChallenge & { id: string; title: string; stage: IdeaStage; photoId: string | null; at: string; authors: { id: string; name: string; photoId: string | null }[] })[];
  tookPart: boolean;
};

const unanswered = sql`exists (select 1 from idea_stats s where s.idea_id = i.id and s.answers = 0)`;

/**
 * Where somebody comes in: what waits for them in each of their parts, which challenges are open, what became of ideas
 * lately. Two queries, whatever there is. Counts only what they may see.
 */
export async function homePage(ctx: Ctx) {
  const me = signedInId(ctx.actor);
  const [open, [waiting]] = await Promise.all([
    challengeCards(ctx, inArray(phaseNow(), [...challengeTabs.open]), 30),
    ctx.db.execute<Waiting>(waitingFor(ctx, me)),
  ]);
  const { managed, ...rest } = waiting!;
  return {
    ...rest,
    managed: managed.map(({ schedule, ...challenge }) => {
      const next = comesNext(challenge.phase, schedule);
      return { ...challenge, next: next?.phase ?? null, nextAt: next?.startsAt ?? null, byClock: next !== null && clockPhases.includes(next.phase) };
    }),
    open: open.map((card) => ({ ...card, endsAt: phaseEnds(card.phase, card.schedule) }))
      .sort((a, b) => Number(a.phase === "announced") - Number(b.phase === "announced") || String(a.endsAt ?? "9").localeCompare(String(b.endsAt ?? "9"))).slice(0, 12),
    may: { createChallenge: platformRules["challenge.create"](ctx.actor) },
  };
}

export type HomePage = Awaited<ReturnType<typeof homePage>>;

const list = (rows: ReturnType<typeof sql>) => sql`coalesce((select jsonb_agg(to_jsonb(r)) from (${rows}) r), '[]')`;

function waitingFor(ctx: Ctx, me: string) {
  const held = (role: string) => sql`exists (select 1 from challenge_members m where m.challenge_id = c.id and m.person_id = ${me} and m.role = ${role})`;
  return sql`
    with c as materialized (select ${challenges.id} as id, ${challenges.question} as question, ${phaseNow()} as phase, ${challenges.createdAt} as created_at from ${challenges} where ${seesChallengeSql(ctx)})
    select
      ${list(sql`select i.id, i.title, c.id as "challengeId", c.question from ideas i join c on c.id = i.challenge_id
        where i.created_by_id = ${me} and i.stage = 'draft' and c.phase = 'ideation' order by i.created_at desc limit 5`)} as drafts,
      ${list(sql`select i.id, i.title, c.id as "challengeId", c.question, count(*)::int as count
        from idea_authors a join ideas i on i.id = a.idea_id join c on c.id = i.challenge_id join contributions k on k.idea_id = i.id
        where a.person_id = ${me} and i.stage not in ('draft', 'withdrawn') and k.state = 'open' and k.kind in ('improvement', 'question', 'concern') and k.by_id is distinct from ${me} and c.phase <> 'closed'
        group by i.id, c.id, c.question order by count(*) desc, i.id limit 5`)} as asked,
      ${list(sql`select c.id as "challengeId", c.question, c.phase,
          (select coalesce(jsonb_agg(jsonb_build_object('phase', s.phase, 'startsAt', s.starts_at, 'enteredAt', s.entered_at) order by s.phase), '[]') from challenge_schedule s where s.challenge_id = c.id) as schedule,
          (select count(*)::int from ideas i where i.challenge_id = c.id and i.stage = 'open' and ${unanswered}) as unanswered
        from c where ${held("manager")} and c.phase <> 'closed' order by c.created_at desc limit 10`)} as managed,
      ${list(sql`select c.id as "challengeId", c.question, count(*)::int as count from c join ideas i on i.challenge_id = c.id
        where c.phase = 'jury' and ${held("juror")} and i.stage in ('shortlisted', 'in-review')
          and not exists (select 1 from scorecards s where s.idea_id = i.id and s.juror_id = ${me} and s.given_at is not null)
          and not exists (select 1 from jury_conflicts x where x.idea_id = i.id and x.juror_id = ${me})
          and not exists (select 1 from idea_authors a where a.idea_id = i.id and a.person_id = ${me})
        group by c.id, c.question order by c.id limit 10`)} as reviews,
      ${list(sql`select c.id as "challengeId", c.question, count(*)::int as count from c join ideas i on i.challenge_id = c.id
        where c.phase in ('ideation', 'refinement', 'selection', 'jury', 'decision') and ${held("sponsor")} and i.stage in ('open', 'shortlisted', 'in-review') and ${unanswered}
        group by c.id, c.question order by c.id limit 10`)} as sponsored,
      ${list(recentWins(ctx))} as wins,
      exists (select 1 from idea_authors where person_id = ${me}) or exists (select 1 from votes where voter_id = ${me}) or exists (select 1 from contributions where by_id = ${me}) as "tookPart"`;
}

const recentWins = (ctx: Ctx) => sql`
  select ideas.id, ideas.title, ideas.stage, ideas.photo_id as "photoId", challenges.id as "challengeId", challenges.question, last.at,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'photoId', p.photo_id) order by a.position, p.id), '[]') from idea_authors a join people p on p.id = a.person_id where a.idea_id = ideas.id) as authors
  from ideas join challenges on challenges.id = ideas.challenge_id
  cross join lateral (select h.at from idea_stage_changes h where h.idea_id = ideas.id order by h.id desc limit 1) last
  where ideas.stage in ('winner', 'funded', 'in-progress', 'realised', 'stopped') and ${seesIdeaSql(ctx)}
  order by last.at desc, ideas.id limit 6`;
