import { sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import { actorIds } from "../actor.ts";
import type { Ctx } from "../ctx.ts";
import {
  answerDue,
  avatar,
  challengeColumns,
  ideaColumns,
  isAuthor,
  nextPhaseStart,
  noDeadline,
  type TodoQueries,
} from "./todo-query.ts";

/** For authors: questions about their ideas, proposed merges, drafts. */
export const authorTodoQueries = (ctx: Ctx): TodoQueries => ({
  asked: sql`
    select ${challengeColumns}, ${answerDue(ctx, sql`i.id`, sql`k.id`)}, ${ideaColumns},
      k.id as "contributionId", k.kind as "contributionKind", left(k.body_text, 300) as excerpt,
      k.created_at as "waitingSince",
      (select ${avatar} from people p where p.id = k.author_id) as by
    from idea_authors mine
    join ideas i on i.id = mine.idea_id
    join c on c.id = i.challenge_id
    join contributions k on k.idea_id = i.id
    where mine.person_id = ${anyOf(actorIds(ctx.actor))}
      and i.stage not in ('draft', 'withdrawn', 'merged')
      and k.state = 'open' and k.kind in ('improvement', 'question', 'concern')
      and k.author_id is distinct from mine.person_id
      and c.phase not in ('draft', 'announced', 'closed')
    order by k.answer_due_at nulls last, k.created_at, k.id
    limit 20`,
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
    where mine.person_id = ${anyOf(actorIds(ctx.actor))}
      and m.state = 'proposed' and f.stage = 'open'
      and o.stage in ('open', 'shortlisted')
      and c.phase in ('ideation', 'refinement', 'selection')
    order by m.proposed_at, m.id
    limit 10`,
  draft: sql`
    select ${challengeColumns}, ${nextPhaseStart}, ${ideaColumns}
    from ideas i
    join c on c.id = i.challenge_id
    where i.created_by_id = ${ctx.actor.id} and i.stage = 'draft' and c.phase = 'ideation'
    order by i.created_at desc
    limit 5`,
});

/** For experts: requests without a reply. */
export const expertTodoQueries = (ctx: Ctx): TodoQueries => ({
  expert: sql`
    select ${challengeColumns}, ${noDeadline}, ${ideaColumns}, r.message as excerpt,
      r.asked_at as "waitingSince",
      (select ${avatar} from people p where p.id = r.asked_by_id) as by
    from expert_requests r
    join ideas i on i.id = r.idea_id
    join c on c.id = i.challenge_id
    where r.expert_id = ${ctx.actor.id} and r.reply is null and not ${isAuthor(ctx)}
      and i.stage in ('open', 'shortlisted', 'in-review')
      and c.phase in ('ideation', 'refinement', 'selection', 'jury')
      and not exists (
        select from contributions k
        where k.author_id = r.expert_id and k.created_at >= r.asked_at
          and (k.idea_id = r.idea_id or k.moved_from_idea_id = r.idea_id))
    order by r.asked_at, r.id
    limit 5`,
});

/** For owners of an implementation: milestones that are nearly due, ideas to start. */
export const ownerTodoQueries = (ctx: Ctx): TodoQueries => ({
  // A milestone is due at the end of its day in the challenge's time zone.
  milestone: sql`
    select ${challengeColumns},
      ((m.due_on + 1)::timestamp at time zone c.time_zone) - interval '1 second' as due,
      ${ideaColumns}, m.id as "milestoneId", m.title as "milestoneTitle"
    from implementations b
    join ideas i on i.id = b.idea_id
    join c on c.id = i.challenge_id
    join milestones m on m.idea_id = i.id
    where b.owner_id = ${ctx.actor.id} and i.stage in ('funded', 'in-progress')
      and c.phase in ('decision', 'implementation') and m.completed_at is null
      and m.due_on <= (now() at time zone c.time_zone)::date + 14
    order by m.due_on, m.id
    limit 10`,
  begin: sql`
    select ${challengeColumns}, ${noDeadline}, ${ideaColumns}
    from implementations b
    join ideas i on i.id = b.idea_id
    join c on c.id = i.challenge_id
    where b.owner_id = ${ctx.actor.id} and i.stage = 'funded'
      and c.phase in ('decision', 'implementation')
    order by i.id
    limit 10`,
});
