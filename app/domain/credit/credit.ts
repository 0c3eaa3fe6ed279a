import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { ContributionState, CreditKind } from "#db/enums.ts";

/** One way in which a person helped. `description`: with what, where an author added it by hand. */
export type Help = { kind: CreditKind; contributionId: string; description: string };
export type CreditedPerson = {
  id: string;
  name: string;
  photoId: string | null;
  jobTitle: string;
  isAnonymous: boolean;
  helps: Help[];
};

/**
 * The rule (decisions/0016-credit.md): the state in which each kind of contribution earns credit. A
 * question earns it when its answer caused a change. People earn no credit for contributions that
 * they resolved themselves, nor the first author for contributions to their own idea.
 */
const creditRules = {
  improvement: { state: "accepted" }, // also a suggestion, whole, in part or adapted
  concern: { state: "resolved" },
  question: { state: "answered", causedChange: true },
  offer: { state: "accepted" },
  evidence: { state: "accepted" },
} as const satisfies Partial<Record<CreditKind, { state: ContributionState; causedChange?: true }>>;

const isEarned = sql.join(
  Object.entries(creditRules).map(([kind, rule]) =>
    sql.raw(
      `(c.kind = '${kind}' and c.state = '${rule.state}'
        ${"causedChange" in rule ? "and c.caused_change" : ""})`,
    ),
  ),
  sql` or `,
);
// Not a cast: the database may evaluate the kind of any contribution first, and a comment has no
// such kind.
const helpKind = sql.raw(
  `case c.kind ${Object.keys(creditRules)
    .map((kind) => `when '${kind}' then '${kind}'::credit_kind`)
    .join(" ")} end`,
);
const firstAuthor = sql.raw(`coalesce(i.created_by_id, (
      select f.person_id
      from idea_authors f
      where f.idea_id = i.id
      order by f.position, f.person_id
      limit 1))`);
const isDecided = (idea: string) =>
  sql.raw(
    `exists (select from decisions d where d.idea_id = ${idea} and d.published_at is not null)`,
  );

// The credit that people earned, one row a person, kind and contribution. The authors of a merged
// idea helped the idea it was merged into, and so did the people who helped them.
const earnedCredit = sql`
    select i.id as idea_id, ${firstAuthor} as person_id, 'authored'::credit_kind as kind,
      null::text as contribution_id, i.submitted_at as earned_at
    from ideas i
    where i.stage <> 'draft' and ${firstAuthor} is not null
  union all
    select i.id, a.person_id, 'team'::credit_kind, null, i.submitted_at
    from idea_authors a
    join ideas i on i.id = a.idea_id
    where i.stage <> 'draft' and a.person_id is distinct from ${firstAuthor}
  union all
    select c.idea_id, c.author_id, ${helpKind}, c.id, coalesce(c.resolved_at, c.created_at)
    from contributions c
    join ideas i on i.id = c.idea_id
    where (${isEarned}) and c.author_id is not null
      and c.author_id is distinct from c.resolved_by_id
      and c.author_id is distinct from ${firstAuthor}
  union all
    select i.merged_into_id, a.person_id, 'merged'::credit_kind, null, max(s.changed_at)
    from ideas i
    join idea_authors a on a.idea_id = i.id
    join idea_stage_changes s on s.idea_id = i.id and s.to_stage = i.stage
    where i.merged_into_id is not null
      and not exists (
        select from idea_authors o
        where o.idea_id = i.merged_into_id and o.person_id = a.person_id)
    group by 1, 2
  union all
    select i.merged_into_id, c.author_id, ${helpKind}, c.id, coalesce(c.resolved_at, c.created_at)
    from ideas i
    join contributions c on c.idea_id = i.id
    where i.merged_into_id is not null and (${isEarned}) and c.author_id is not null
      and c.author_id is distinct from c.resolved_by_id
      and c.author_id is distinct from ${firstAuthor}`;

/** Whether two rows, of tables or queries with these aliases, are of the same credit. */
export const isSameCredit = (a: string, b: string) =>
  sql.raw(`((${a}.idea_id, ${a}.person_id, ${a}.kind) = (${b}.idea_id, ${b}.person_id, ${b}.kind)
    and ${a}.contribution_id is not distinct from ${b}.contribution_id)`);

const lastCorrection = (alias: string) => sql`(
  select z.action
  from credit_corrections z
  where ${isSameCredit("z", alias)}
  order by z.id desc
  limit 1)`;

/**
 * Who helped which idea, and with what, as a table for a query: idea_id, person_id, kind,
 * contribution_id, earned_at, description. Before the decision it is the earned credit, afterwards
 * the snapshot; both with corrections. Restrict it by a `where` beside it: the database pushes the
 * condition down. Does not check permission.
 */
export const creditSql: SQL = sql`(
    select f.*, '' as description
    from (
        select idea_id, person_id, kind, contribution_id, earned_at
        from idea_credits saved
        where ${isDecided("saved.idea_id")}
      union all
        select * from (${earnedCredit}) h where not ${isDecided("h.idea_id")}
    ) f
    where ${lastCorrection("f")} is distinct from 'taken-off'
  union all
    select k.idea_id, k.person_id, k.kind, k.contribution_id, k.created_at, k.description
    from credit_corrections k
    where k.action = 'added' and ${lastCorrection("k")} <> 'taken-off'
      and not exists (
        select from credit_corrections z
        where ${isSameCredit("z", "k")} and z.action = 'added' and z.id > k.id))`;

/**
 * The earned credit as rows (idea_id, person_id, kind, contribution_id, earned_at). Only
 * snapshot-credit.ts saves them.
 */
export const earnedCreditSql: SQL = sql`(${earnedCredit})`;

/**
 * The people who helped an idea, without its authors, as part of another query: in the order of
 * their first help, each with everything they helped with.
 */
export const creditedPeople = (ideaId: SQLWrapper): SQL<CreditedPerson[]> => sql<
  CreditedPerson[]
>`coalesce((
  select jsonb_agg(
    jsonb_build_object('id', p.id, 'name', p.name, 'photoId', p.photo_id, 'jobTitle', p.job_title,
      'isAnonymous', p.kind = 'placeholder', 'helps', h.helps)
    order by h.earned_at, p.name, p.id)
  from (
    select k.person_id, min(k.earned_at) as earned_at,
      jsonb_agg(
        jsonb_build_object('kind', k.kind, 'contributionId', coalesce(k.contribution_id, ''),
          'description', k.description)
        order by k.earned_at, k.kind, k.contribution_id nulls first) as helps
    from ${creditSql} k
    where k.idea_id = ${ideaId} and k.kind not in ('authored', 'team')
    group by 1) h
  join people p on p.id = h.person_id), '[]')`;
