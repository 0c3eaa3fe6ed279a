import { type SQL, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { challengeVisible, currentPhase } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { clockPhases } from "../funnel/challenge-phases.ts";
import { isUnanswered } from "../idea/overdue-answers.ts";
import type { TodoKind } from "./todo-items.ts";

/**
 * The challenges that the actor may see, as `c`. The other queries of the home page build on it.
 */
export const visibleChallenges = (ctx: Ctx) => sql`c as materialized (
  select ${challenges.id} as id, ${challenges.question} as question,
    ${challenges.timeZone} as time_zone, ${challenges.currency} as currency,
    ${currentPhase()} as phase
  from ${challenges}
  where ${challengeVisible(ctx)})`;

const challengeColumns = sql`c.id as "challengeId", c.question, c.time_zone as "timeZone"`;
const ideaColumns = sql`i.id as "ideaId", i.title`;
const noDeadline = sql`null::timestamptz as due`;
const nextPhaseStart = sql`(
  select s.starts_at
  from challenge_schedule s
  where s.challenge_id = c.id and s.phase > c.phase
  order by s.phase
  limit 1) as due`;
const avatar = sql`jsonb_build_object('id', p.id, 'name', p.name, 'photoId', p.photo_id)`;

export const authorAvatars = (ideaId: SQL) => sql`(
  select coalesce(jsonb_agg(${avatar} order by a.position, p.id), '[]')
  from idea_authors a
  join people p on p.id = a.person_id
  where a.idea_id = ${ideaId})`;

/**
 * Everything that waits for a person (the types of todo-items.ts) as one list, over `c`: questions
 * about their ideas, ideas without an answer, scorecards, milestones, winners without money, phases
 * to start, drafts. `myIds` are `me` and the person's placeholder authors.
 */
export function todoQuery(me: string, myIds: string[]) {
  const isAuthor = sql`exists (
    select from idea_authors a
    where a.idea_id = i.id and a.person_id in ${myIds})`;
  const hasRole = (role: string) => sql`exists (
    select from challenge_members m
    where m.challenge_id = c.id and m.person_id = ${me} and m.role = ${role})`;
  const answerDue = (ideaId: SQL, contributionId: SQL) => sql`(
    select d.due
    from due_answers d
    where d.idea_id = ${ideaId} and d.contribution_id is not distinct from ${contributionId}
      and d.person_id in ${myIds}
    limit 1) as due`;
  const queries: Record<TodoKind, SQL> = {
    asked: sql`
      select ${challengeColumns}, ${answerDue(sql`i.id`, sql`k.id`)}, ${ideaColumns},
        k.id as "contributionId", k.kind as "contributionKind", left(k.body_text, 300) as excerpt,
        k.created_at as "waitingSince",
        (select ${avatar} from people p where p.id = k.author_id) as by
      from idea_authors mine
      join ideas i on i.id = mine.idea_id
      join c on c.id = i.challenge_id
      join contributions k on k.idea_id = i.id
      where mine.person_id in ${myIds} and i.stage not in ('draft', 'withdrawn', 'merged')
        and k.state = 'open' and k.kind in ('improvement', 'question', 'concern')
        and k.author_id is distinct from mine.person_id
        and c.phase not in ('draft', 'announced', 'closed')
      order by k.answer_due_at nulls last, k.created_at, k.id
      limit 20`,
    answer: sql`
      select ${challengeColumns}, ${answerDue(sql`i.id`, sql`null`)}, ${ideaColumns},
        left(i.body_text, 300) as excerpt, i.submitted_at as "waitingSince", i.count,
        case when ${hasRole("sponsor")} then 'sponsor' else 'manager' end as as,
        ${authorAvatars(sql`i.id`)} as authors,
        'contribution_' || gen_random_uuid() as "newContributionId"
      from c
      cross join lateral (
        select i.id, i.title, i.body_text, i.submitted_at, (count(*) over ())::int as count
        from ideas i
        join idea_stats s on s.idea_id = i.id
        where i.challenge_id = c.id and ${isUnanswered(sql`i.stage`, sql`s.answers`)}
          and not ${isAuthor}
        order by i.answer_due_at nulls last, i.submitted_at nulls last, i.id
        limit 1) i
      where c.phase in ('ideation', 'refinement', 'selection', 'jury', 'decision')
        and (${hasRole("sponsor")} or ${hasRole("manager")})
      limit 10`,
    expert: sql`
      select ${challengeColumns}, ${noDeadline}, ${ideaColumns}, r.message as excerpt,
        r.asked_at as "waitingSince",
        (select ${avatar} from people p where p.id = r.asked_by_id) as by
      from expert_requests r
      join ideas i on i.id = r.idea_id
      join c on c.id = i.challenge_id
      where r.expert_id = ${me} and r.reply is null and not ${isAuthor}
        and i.stage in ('open', 'shortlisted', 'in-review')
        and c.phase in ('ideation', 'refinement', 'selection', 'jury')
        and not exists (
          select from contributions k
          where k.author_id = r.expert_id and k.created_at >= r.asked_at
            and (k.idea_id = r.idea_id or k.moved_from_idea_id = r.idea_id))
      order by r.asked_at, r.id
      limit 5`,
    merge: sql`
      select ${challengeColumns}, ${noDeadline}, ${ideaColumns}, m.id as "mergeId",
        f.title as "from", o.title as "into", left(m.reason, 300) as excerpt,
        m.proposed_at as "waitingSince"
      from idea_authors mine
      join ideas i on i.id = mine.idea_id
      join c on c.id = i.challenge_id
      join idea_merges m
        on i.id = case m.approver_side when 'from' then m.from_id else m.into_id end
      join ideas f on f.id = m.from_id
      join ideas o on o.id = m.into_id
      where mine.person_id in ${myIds} and m.state = 'proposed' and f.stage = 'open'
        and o.stage in ('open', 'shortlisted')
        and c.phase in ('ideation', 'refinement', 'selection')
      order by m.proposed_at, m.id
      limit 10`,
    review: sql`
      select ${challengeColumns}, ${nextPhaseStart},
        (array_agg(i.id order by md5(i.id || ${me})))[1] as "ideaId", count(*)::int as count
      from c
      join ideas i on i.challenge_id = c.id
      where c.phase = 'jury' and ${hasRole("juror")} and i.stage in ('shortlisted', 'in-review')
        and not ${isAuthor}
        and not exists (
          select from scorecards s
          where s.idea_id = i.id and s.juror_id = ${me} and s.submitted_at is not null)
        and not exists (
          select from jury_conflicts x
          where x.idea_id = i.id and x.juror_id = ${me})
      group by c.id, c.question, c.time_zone, c.phase
      limit 10`,
    // A milestone is due at the end of its day in the challenge's time zone.
    milestone: sql`
      select ${challengeColumns},
        ((m.due_on + 1)::timestamp at time zone c.time_zone) - interval '1 second' as due,
        ${ideaColumns}, m.id as "milestoneId", m.title as "milestoneTitle"
      from implementations b
      join ideas i on i.id = b.idea_id
      join c on c.id = i.challenge_id
      join milestones m on m.idea_id = i.id
      where b.owner_id = ${me} and i.stage in ('funded', 'in-progress')
        and c.phase in ('decision', 'implementation') and m.completed_at is null
        and m.due_on <= (now() at time zone c.time_zone)::date + 14
      order by m.due_on, m.id
      limit 10`,
    begin: sql`
      select ${challengeColumns}, ${noDeadline}, ${ideaColumns}
      from implementations b
      join ideas i on i.id = b.idea_id
      join c on c.id = i.challenge_id
      where b.owner_id = ${me} and i.stage = 'funded'
        and c.phase in ('decision', 'implementation')
      order by i.id
      limit 10`,
    fund: sql`
      select ${challengeColumns}, ${noDeadline}, count(*)::int as count,
        min(balance.left_minor) as "leftMinor", c.currency
      from c
      join ideas i on i.challenge_id = c.id
      cross join lateral (
        select coalesce(
          sum(case kind when 'pledge' then amount_minor else -amount_minor end), 0) as left_minor
        from ledger
        where challenge_id = c.id and sponsor_id = ${me}) balance
      where c.phase in ('decision', 'implementation') and ${hasRole("sponsor")}
        and i.stage = 'winner' and balance.left_minor > 0
      group by c.id, c.question, c.time_zone, c.currency
      limit 10`,
    phase: sql`
      select ${challengeColumns}, n.starts_at as due, n.phase as next
      from c
      cross join lateral (
        select s.phase, s.starts_at
        from challenge_schedule s
        where s.challenge_id = c.id and s.phase > c.phase
        order by s.phase
        limit 1) n
      where ${hasRole("manager")} and c.phase <> 'draft' and n.phase not in ${clockPhases}
        and n.starts_at <= now() + interval '7 days'
      limit 10`,
    announce: sql`
      select ${challengeColumns}, ${nextPhaseStart}
      from c
      where c.phase = 'draft' and ${hasRole("manager")}
      limit 10`,
    draft: sql`
      select ${challengeColumns}, ${nextPhaseStart}, ${ideaColumns}
      from ideas i
      join c on c.id = i.challenge_id
      where i.created_by_id = ${me} and i.stage = 'draft' and c.phase = 'ideation'
      order by i.created_at desc
      limit 5`,
  };
  const items = Object.entries(queries).map(
    ([kind, query]) => sql`
      select jsonb_build_object('kind', ${kind}::text) || to_jsonb(r) as item
      from (${query}) r`,
  );
  return sql`(
    select coalesce(jsonb_agg(item), '[]')
    from (${sql.join(items, sql` union all `)}) items)`;
}
