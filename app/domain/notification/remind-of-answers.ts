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
 * Whoever owes an answer is told when it is nearly due, and once more when it is late: each promise once, however many look at
 * the same time, and what one person owes in one challenge together. Gives how many were told.
 */
export function remindOfAnswers(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    // In an order, so that two at once wait for each other and never both ways round.
    const told = await ctx.db.execute<Reminder>(sql`
      with reminded as (
        insert into answer_reminders (person_id, idea_id, contribution_id, due, moment)
        select o.person_id, o.idea_id, coalesce(o.contribution_id, ''), o.due, m.moment
        from owed_answers o join challenges c on c.id = o.challenge_id cross join lateral (select case when o.due < now() then 'overdue' else 'due-soon' end as moment) m
        where o.due < now() + interval '5 days' and (o.due < now() or answer_near(o.since, o.due, c.time_zone) <= now())
          and not exists (select from answer_reminders r where r.idea_id = o.idea_id and r.contribution_id = coalesce(o.contribution_id, '') and r.person_id = o.person_id and r.due = o.due and r.moment = m.moment)
        order by o.idea_id, 3, o.person_id
        on conflict do nothing returning *)
      select r.person_id as "personId", r.moment, i.challenge_id as "challengeId", count(*)::text as count, to_json(min(r.due))#>>'{}' as due,
        (array_agg(r.idea_id order by r.due, r.idea_id, r.contribution_id))[1] as "ideaId", nullif((array_agg(r.contribution_id order by r.due, r.idea_id, r.contribution_id))[1], '') as "contributionId"
      from reminded r join ideas i on i.id = r.idea_id group by r.person_id, r.moment, i.challenge_id, r.contribution_id = '' order by 1, 2, 3`);
    const [first, ...rest] = [...told].map(({ moment, contributionId, ...about }) => ({
      type: `answer.${moment}` as const,
      ...about,
      ...(contributionId ? { contributionId } : {}),
    }));
    if (first) await record(ctx, first, ...rest);
    return told.length;
  });
}
