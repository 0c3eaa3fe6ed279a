import { sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";
import { clockPhases } from "../funnel/challenge-phases.ts";
import { isUnanswered } from "../idea/overdue-answers.ts";
import {
  answerDue,
  authorAvatars,
  challengeColumns,
  hasRole,
  ideaColumns,
  isAuthor,
  nextPhaseStart,
  noDeadline,
  type TodoQueries,
} from "./todo-query.ts";

/**
 * For managers, sponsors and jurors: ideas without an answer, reviews, winners without money, phases
 * to start.
 */
export const teamTodoQueries = (ctx: Ctx): TodoQueries => ({
  answer: sql`
    select ${challengeColumns}, ${answerDue(ctx, sql`i.id`, sql`null`)}, ${ideaColumns},
      left(i.body_text, 300) as excerpt, i.submitted_at as "waitingSince", i.count,
      case when ${hasRole(ctx, "sponsor")} then 'sponsor' else 'manager' end as as,
      ${authorAvatars(sql`i.id`)} as authors,
      'contribution_' || gen_random_uuid() as "newContributionId"
    from c
    cross join lateral (
      select i.id, i.title, i.body_text, i.submitted_at, (count(*) over ())::int as count
      from ideas i
      join idea_stats s on s.idea_id = i.id
      where i.challenge_id = c.id and ${isUnanswered(sql`i.stage`, sql`s.answers`)}
        and not ${isAuthor(ctx)}
      order by i.answer_due_at nulls last, i.submitted_at nulls last, i.id
      limit 1) i
    where c.phase in ('ideation', 'refinement', 'selection', 'jury', 'decision')
      and (${hasRole(ctx, "sponsor")} or ${hasRole(ctx, "manager")})
    limit 10`,
  review: sql`
    select ${challengeColumns}, ${nextPhaseStart},
      (array_agg(i.id order by md5(i.id || ${ctx.actor.id})))[1] as "ideaId", count(*)::int as count
    from c
    join ideas i on i.challenge_id = c.id
    where c.phase = 'jury' and ${hasRole(ctx, "juror")} and i.stage in ('shortlisted', 'in-review')
      and not ${isAuthor(ctx)}
      and not exists (
        select from scorecards s
        where s.idea_id = i.id and s.juror_id = ${ctx.actor.id} and s.submitted_at is not null)
      and not exists (
        select from jury_conflicts x
        where x.idea_id = i.id and x.juror_id = ${ctx.actor.id})
    group by c.id, c.question, c.time_zone, c.phase
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
      where challenge_id = c.id and sponsor_id = ${ctx.actor.id}) balance
    where c.phase in ('decision', 'implementation') and ${hasRole(ctx, "sponsor")}
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
    where ${hasRole(ctx, "manager")} and c.phase <> 'draft' and n.phase not in ${clockPhases}
      and n.starts_at <= now() + interval '7 days'
    limit 10`,
  announce: sql`
    select ${challengeColumns}, ${nextPhaseStart}
    from c
    where c.phase = 'draft' and ${hasRole(ctx, "manager")}
    limit 10`,
});
