import { type SQL, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import type { ChallengeRole } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { actorIds } from "../actor.ts";
import { challengeVisible, currentPhase } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { type PersonSummary, personSummarySql } from "../people/person-summary.ts";
import type { TodoItem, TodoKind } from "./todo-items.ts";

// What the queries of todo items share. In each of them `c` is a challenge and `i` an idea.

export const challengeColumns = sql`c.id as "challengeId", c.question, c.time_zone as "timeZone"`;
export const ideaColumns = sql`i.id as "ideaId", i.title`;
export const noDeadline = sql`null::timestamptz as due`;
export const nextPhaseStart = sql`(
  select s.starts_at
  from challenge_schedule s
  where s.challenge_id = c.id and s.phase > c.phase
  order by s.phase
  limit 1) as due`;
export const avatar = personSummarySql("p");

export const authorAvatars = (ideaId: SQL) => sql<PersonSummary[]>`(
  select coalesce(jsonb_agg(${avatar} order by a.position, p.id), '[]')
  from idea_authors a
  join people p on p.id = a.person_id
  where a.idea_id = ${ideaId})`;

/** Also of an idea that the actor submitted anonymously. */
export const isAuthor = (ctx: Ctx) => sql`exists (
  select from idea_authors a
  where a.idea_id = i.id and a.person_id = ${anyOf(actorIds(ctx.actor))})`;

export const hasRole = (ctx: Ctx, role: ChallengeRole) => sql`exists (
  select from challenge_members m
  where m.challenge_id = c.id and m.person_id = ${ctx.actor.id} and m.role = ${role})`;

export const answerDue = (ctx: Ctx, ideaId: SQL, contributionId: SQL) => sql`(
  select d.due
  from due_answers d
  where d.idea_id = ${ideaId} and d.contribution_id is not distinct from ${contributionId}
    and d.person_id = ${anyOf(actorIds(ctx.actor))}
  limit 1) as due`;

/** The query of each kind of todo item, over `c`, the challenges that the actor may see. */
export type TodoQueries = Partial<Record<TodoKind, SQL>>;

/** The todo items that the queries give and the time of the database, by one statement. */
export async function readTodoItems(ctx: Ctx, queries: TodoQueries) {
  const items = Object.entries(queries).map(
    ([kind, query]) => sql`
      select jsonb_build_object('kind', ${kind}::text) || to_jsonb(r) as item
      from (${query}) r`,
  );
  const rows = await ctx.db.execute<{ item: TodoItem; now: string }>(sql`
    with c as not materialized (
      select ${challenges.id} as id, ${challenges.question} as question,
        ${challenges.timeZone} as time_zone, ${challenges.currency} as currency,
        ${currentPhase()} as phase
      from ${challenges}
      where ${challengeVisible(ctx)})
    select item, to_json(now())#>>'{}' as now
    from (${sql.join(items, sql` union all `)}) items`);
  return { items: rows.map(({ item }) => item), now: new Date(rows[0]?.now ?? 0) };
}
