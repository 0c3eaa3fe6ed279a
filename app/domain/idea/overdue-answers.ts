import { type SQLWrapper, sql } from "drizzle-orm";
import { type PersonSummary, personSummarySql } from "../people/person-summary.ts";

/**
 * A promised answer that is still due (see the view due_answers), to the idea or to a question or
 * concern at it. `late`: the date has passed. `mine`: the actor owes it.
 */
export type OverdueAnswer = {
  contributionId: string | null;
  due: string;
  late: boolean;
  mine: boolean;
  people: PersonSummary[];
};

/**
 * The answers that are due at an idea: visible to the people who owe them and those who wait for
 * them, and once overdue to everyone who sees the idea. A part of another query.
 */
export const overdueAnswers = (ideaId: SQLWrapper, me: string) => sql<OverdueAnswer[]>`(
  select coalesce(jsonb_agg(to_jsonb(d) order by d.due, d."contributionId"), '[]')
  from (
    select d.contribution_id as "contributionId", d.due, d.due < now() as late,
      bool_or(d.person_id = ${me}) as mine,
      jsonb_agg(${personSummarySql("p")} order by p.name, p.id) as people
    from due_answers d
    join people p on p.id = d.person_id
    where d.idea_id = ${ideaId}
    group by d.contribution_id, d.due
    having d.due < now() or bool_or(d.person_id = ${me})
      or case when d.contribution_id is null
        then exists (
          select from idea_authors a
          where a.idea_id = ${ideaId} and a.person_id = ${me})
        else exists (
          select from contributions k
          where k.id = d.contribution_id and k.author_id = ${me}) end) d)`;

/**
 * Whether the team has not answered an undecided idea yet: the meaning of “not yet answered”
 * everywhere.
 */
export const isUnanswered = (stage: SQLWrapper, answers: SQLWrapper) =>
  sql<boolean>`is_idea_unanswered(${stage}, ${answers})`;
