import { type SQL, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { phaseNow, seesChallengeSql } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { clockPhases } from "../funnel/challenge-phases.ts";
import { unanswered } from "../idea/overdue-answers.ts";
import type { WaitingKind } from "./todo-items.ts";

/** The challenges the one who looks may see, as `c`: everything on their home begins with these. */
export const seenChallenges = (
  ctx: Ctx,
) => sql`c as materialized (select ${challenges.id} as id, ${challenges.question} as question, ${challenges.timeZone} as zone,
  ${challenges.currency} as currency, ${phaseNow()} as phase from ${challenges} where ${seesChallengeSql(ctx)})`;

const ofChallenge = sql`c.id as "challengeId", c.question, c.zone`;
const noDate = sql`null::timestamptz as due`;
const next = (column: SQL) =>
  sql`(select ${column} from challenge_schedule s where s.challenge_id = c.id and s.phase > c.phase order by s.phase limit 1)`;
const ends = sql`${next(sql`s.starts_at`)} as due`;
const face = sql`jsonb_build_object('id', p.id, 'name', p.name, 'photoId', p.photo_id)`;
export const authorFaces = (ideaId: SQL) =>
  sql`(select coalesce(jsonb_agg(${face} order by a.position, p.id), '[]') from idea_authors a join people p on p.id = a.person_id where a.idea_id = ${ideaId})`;

/**
 * Everything that waits for somebody (the types of what-waits.ts) as one list, over `c`: questions at their ideas, ideas
 * without an answer, scorecards, steps near their day, winners without money, phases to begin, drafts.
 */
export function waitingSql(me: string, mine: string[]) {
  const wrote = sql`exists (select from idea_authors a where a.idea_id = i.id and a.person_id in ${mine})`;
  const holds = (role: string) =>
    sql`exists (select from challenge_members m where m.challenge_id = c.id and m.person_id = ${me} and m.role = ${role})`;
  const promised = (ideaId: SQL, contributionId: SQL) =>
    sql`(select o.due from owed_answers o where o.idea_id = ${ideaId} and o.contribution_id is not distinct from ${contributionId} and o.person_id in ${mine} limit 1) as due`;
  const kinds: Record<WaitingKind, SQL> = {
    asked: sql`select ${ofChallenge}, ${promised(sql`i.id`, sql`k.id`)}, i.id as "ideaId", i.title, k.id as "contributionId", k.kind as what, left(k.body_text, 300) as says, k.created_at as since,
        (select ${face} from people p where p.id = k.by_id) as by
      from idea_authors mine join ideas i on i.id = mine.idea_id join c on c.id = i.challenge_id join contributions k on k.idea_id = i.id
      where mine.person_id in ${mine} and i.stage not in ('draft', 'withdrawn', 'merged') and k.state = 'open' and k.kind in ('improvement', 'question', 'concern')
        and k.by_id is distinct from mine.person_id and c.phase not in ('draft', 'announced', 'closed')
      order by k.answer_by nulls last, k.created_at, k.id limit 20`,
    answer: sql`select ${ofChallenge}, ${promised(sql`i.id`, sql`null`)}, i.id as "ideaId", i.title, left(i.body_text, 300) as says, i.submitted_at as since, i.count,
        case when ${holds("sponsor")} then 'sponsor' else 'manager' end as as, ${authorFaces(sql`i.id`)} as authors, 'contribution_' || gen_random_uuid() as "newId"
      from c cross join lateral (select i.id, i.title, i.body_text, i.submitted_at, (count(*) over ())::int as count from ideas i join idea_stats s on s.idea_id = i.id
        where i.challenge_id = c.id and ${unanswered(sql`i.stage`, sql`s.answers`)} and not ${wrote} order by i.answer_by nulls last, i.submitted_at nulls last, i.id limit 1) i
      where c.phase in ('ideation', 'refinement', 'selection', 'jury', 'decision') and (${holds("sponsor")} or ${holds("manager")}) limit 10`,
    expert: sql`select ${ofChallenge}, ${noDate}, i.id as "ideaId", i.title, r.words as says, r.asked_at as since, (select ${face} from people p where p.id = r.asked_by_id) as by
      from expert_requests r join ideas i on i.id = r.idea_id join c on c.id = i.challenge_id
      where r.expert_id = ${me} and r.reply is null and not ${wrote} and i.stage in ('open', 'shortlisted', 'in-review') and c.phase in ('ideation', 'refinement', 'selection', 'jury')
        and not exists (select from contributions k where k.by_id = r.expert_id and k.created_at >= r.asked_at and (k.idea_id = r.idea_id or k.came_from_id = r.idea_id)) order by r.asked_at, r.id limit 5`,
    merge: sql`select ${ofChallenge}, ${noDate}, i.id as "ideaId", i.title, m.id as "mergeId", f.title as "from", o.title as "into", left(m.reason, 300) as says, m.proposed_at as since
      from idea_authors mine join ideas i on i.id = mine.idea_id join c on c.id = i.challenge_id join idea_merges m on i.id = case m.asks when 'from' then m.from_id else m.into_id end
        join ideas f on f.id = m.from_id join ideas o on o.id = m.into_id
      where mine.person_id in ${mine} and m.state = 'proposed' and f.stage = 'open' and o.stage in ('open', 'shortlisted') and c.phase in ('ideation', 'refinement', 'selection') order by m.proposed_at, m.id limit 10`,
    review: sql`select ${ofChallenge}, ${ends}, (array_agg(i.id order by md5(i.id || ${me})))[1] as "ideaId", count(*)::int as count from c join ideas i on i.challenge_id = c.id
      where c.phase = 'jury' and ${holds("juror")} and i.stage in ('shortlisted', 'in-review') and not ${wrote}
        and not exists (select from scorecards s where s.idea_id = i.id and s.juror_id = ${me} and s.given_at is not null)
        and not exists (select from jury_conflicts x where x.idea_id = i.id and x.juror_id = ${me})
      group by c.id, c.question, c.zone, c.phase limit 10`,
    // A step is for the whole of its day, where the challenge is.
    milestone: sql`select ${ofChallenge}, ((m.due_on + 1)::timestamp at time zone c.zone) - interval '1 second' as due, i.id as "ideaId", i.title, m.id as "milestoneId", m.title as step
      from implementations b join ideas i on i.id = b.idea_id join c on c.id = i.challenge_id join milestones m on m.idea_id = i.id
      where b.owner_id = ${me} and i.stage in ('funded', 'in-progress') and c.phase in ('decision', 'implementation') and m.reached_at is null and m.due_on <= (now() at time zone c.zone)::date + 14
      order by m.due_on, m.id limit 10`,
    begin: sql`select ${ofChallenge}, ${noDate}, i.id as "ideaId", i.title from implementations b join ideas i on i.id = b.idea_id join c on c.id = i.challenge_id
      where b.owner_id = ${me} and i.stage = 'funded' and c.phase in ('decision', 'implementation') order by i.id limit 10`,
    fund: sql`select ${ofChallenge}, ${noDate}, count(*)::int as count, min(purse.left_minor) as "leftMinor", c.currency from c join ideas i on i.challenge_id = c.id
      cross join lateral (select coalesce(sum(case kind when 'pledge' then amount_minor else -amount_minor end), 0) as left_minor from ledger where challenge_id = c.id and sponsor_id = ${me}) purse
      where c.phase in ('decision', 'implementation') and ${holds("sponsor")} and i.stage = 'winner' and purse.left_minor > 0 group by c.id, c.question, c.zone, c.currency limit 10`,
    phase: sql`select ${ofChallenge}, n.starts_at as due, n.phase as next from c
      cross join lateral (select s.phase, s.starts_at from challenge_schedule s where s.challenge_id = c.id and s.phase > c.phase order by s.phase limit 1) n
      where ${holds("manager")} and c.phase <> 'draft' and n.phase not in ${clockPhases} and n.starts_at <= now() + interval '7 days' limit 10`,
    announce: sql`select ${ofChallenge}, ${next(sql`s.starts_at`)} as due from c where c.phase = 'draft' and ${holds("manager")} limit 10`,
    draft: sql`select ${ofChallenge}, ${ends}, i.id as "ideaId", i.title from ideas i join c on c.id = i.challenge_id
      where i.created_by_id = ${me} and i.stage = 'draft' and c.phase = 'ideation' order by i.created_at desc limit 5`,
  };
  const each = Object.entries(kinds).map(
    ([kind, rows]) =>
      sql`select jsonb_build_object('kind', ${kind}::text) || to_jsonb(r) as item from (${rows}) r`,
  );
  return sql`(select coalesce(jsonb_agg(item), '[]') from (${sql.join(each, sql` union all `)}) every_kind)`;
}
