import { type SQLWrapper, sql } from "drizzle-orm";

type Face = { id: string; name: string; photoId: string | null };
/** An answer that was promised and is still owed (the view owed_answers says which): of the idea, or of a question or concern at it. `mine`: the one who looks owes it. */
export type OwedAnswer = {
  contributionId: string | null;
  due: string;
  late: boolean;
  mine: boolean;
  people: Face[];
};

/**
 * What is still owed at an idea, for the one who looks: first only to who owes it and who waits for it, and once it is late to all who
 * see the idea. A part of another query.
 */
export const owedAnswersSql = (ideaId: SQLWrapper, me: string) => sql<
  OwedAnswer[]
>`(select coalesce(jsonb_agg(to_jsonb(o) order by o.due, o."contributionId"), '[]') from (
  select o.contribution_id as "contributionId", o.due, o.due < now() as late, bool_or(o.person_id = ${me}) as mine,
    jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'photoId', p.photo_id) order by p.name, p.id) as people
  from owed_answers o join people p on p.id = o.person_id where o.idea_id = ${ideaId} group by o.contribution_id, o.due
  having o.due < now() or bool_or(o.person_id = ${me}) or case when o.contribution_id is null
    then exists (select from idea_authors a where a.idea_id = ${ideaId} and a.person_id = ${me})
    else exists (select from contributions k where k.id = o.contribution_id and k.by_id = ${me}) end) o)`;

/** Nobody of the team has said a word to it yet, and it is not decided: the meaning of “not yet answered” everywhere. */
export const unanswered = (stage: SQLWrapper, answers: SQLWrapper) =>
  sql<boolean>`idea_unanswered(${stage}, ${answers})`;
