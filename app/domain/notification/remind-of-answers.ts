import { sql } from "drizzle-orm";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";

type Reminder = {
  personId: string;
  moment: "due-soon" | "overdue";
  challengeId: string;
  ideaId: string;
  contributionId: string | null;
  due: string;
  count: string;
};

/**
 * Reminds people of an answer they owe: once when it is almost due, once when it is overdue.
 * Answers owed by one person in one challenge go in one reminder. Returns the number of reminders.
 */
export function remindOfAnswers(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    // The order makes parallel runs wait for each other instead of deadlocking.
    const reminders = await tx.db.execute<Reminder>(sql`
      with reminded as (
        insert into answer_reminders (person_id, idea_id, contribution_id, due_at, moment)
        select o.person_id, o.idea_id, o.contribution_id, o.due, m.moment
        from due_answers o
        join challenges c on c.id = o.challenge_id
        cross join lateral (
          select case when o.due < now() then 'overdue' else 'due-soon' end as moment
        ) m
        where o.due < now() + interval '5 days'
          and (o.due < now() or answer_reminder_at(o.since, o.due, c.time_zone) <= now())
          and not exists (
            select from answer_reminders r
            where r.idea_id = o.idea_id
              and r.contribution_id is not distinct from o.contribution_id
              and r.person_id = o.person_id
              and r.due_at = o.due
              and r.moment = m.moment
          )
        order by o.idea_id, o.contribution_id nulls first, o.person_id
        on conflict do nothing
        returning *
      ),
      ordered as (
        select
          r.person_id,
          r.moment,
          i.challenge_id,
          r.contribution_id is null as about_idea,
          count(*)::text as count,
          to_json(min(r.due_at))#>>'{}' as due,
          array_agg(r.idea_id order by r.due_at, r.idea_id, r.contribution_id) as idea_ids,
          array_agg(r.contribution_id order by r.due_at, r.idea_id, r.contribution_id)
            as contribution_ids
        from reminded r
        join ideas i on i.id = r.idea_id
        group by r.person_id, r.moment, i.challenge_id, about_idea
      )
      select
        person_id as "personId",
        moment,
        challenge_id as "challengeId",
        count,
        due,
        idea_ids[1] as "ideaId",
        contribution_ids[1] as "contributionId"
      from ordered
      order by 1, 2, 3`);
    const [first, ...rest] = [...reminders].map(({ moment, contributionId, ...about }) => ({
      type: `answer.${moment}` as const,
      ...about,
      ...(contributionId ? { contributionId } : {}),
    }));
    if (first) await record(tx, first, ...rest);
    return reminders.length;
  });
}
