import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { ContributionState, CreditKind } from "#db/enums.ts";

/** One way somebody helped. `words`: with what, where it was put in by hand and no contribution says so. */
export type Help = { kind: CreditKind; contributionId: string; words: string };
export type Credited = {
  id: string;
  name: string;
  photoId: string | null;
  jobTitle: string;
  helps: Help[];
};

/**
 * THE RULE (decisions/0016-credit.md). With what a contribution has helped, once it is settled so. A question helps when its answer
 * led to a change. Nobody is credited for what they settled themselves, nor who posted the idea for what they add to it.
 */
const earned = {
  improvement: { once: "accepted" }, // also a suggestion, whole, in part or adapted
  concern: { once: "resolved" },
  question: { once: "answered", ledToChange: true },
  offer: { once: "accepted" },
  evidence: { once: "accepted" },
} as const satisfies Partial<Record<CreditKind, { once: ContributionState; ledToChange?: true }>>;

const isEarned = sql.join(
  Object.entries(earned).map(([kind, rule]) =>
    sql.raw(
      `(c.kind = '${kind}' and c.state = '${rule.once}'${"ledToChange" in rule ? " and c.led_to_change" : ""})`,
    ),
  ),
  sql` or `,
);
// Not a cast: the database may look at the kind of any contribution before it knows whether it is earned, and a comment has none.
const kindOfHelp = sql.raw(
  `case c.kind ${Object.keys(earned)
    .map((kind) => `when '${kind}' then '${kind}'::credit_kind`)
    .join(" ")} end`,
);
const poster = sql.raw(
  `coalesce(i.created_by_id, (select person_id from idea_authors f where f.idea_id = i.id order by position, person_id limit 1))`,
);
const decided = (idea: string) =>
  sql.raw(
    `exists (select from decisions d where d.idea_id = ${idea} and d.published_at is not null)`,
  );

// What really happened, one row a person, kind and contribution. Of an idea that became part of another its authors helped that one,
// and so did who helped it with its text, whose threads stay with it.
const happened = sql`
    select i.id as idea_id, ${poster} as person_id, 'authored'::credit_kind as kind, '' as contribution_id, i.submitted_at as at
    from ideas i where i.stage <> 'draft' and ${poster} is not null
  union all
    select i.id, a.person_id, 'team'::credit_kind, '', i.submitted_at
    from idea_authors a join ideas i on i.id = a.idea_id where i.stage <> 'draft' and a.person_id is distinct from ${poster}
  union all
    select c.idea_id, c.by_id, ${kindOfHelp}, c.id, coalesce(c.settled_at, c.created_at)
    from contributions c join ideas i on i.id = c.idea_id
    where (${isEarned}) and c.by_id is not null and c.by_id is distinct from c.settled_by_id and c.by_id is distinct from ${poster}
  union all
    select i.merged_into_id, a.person_id, 'merged'::credit_kind, '', max(s.at)
    from ideas i join idea_authors a on a.idea_id = i.id join idea_stage_changes s on s.idea_id = i.id and s.to_stage = i.stage
    where i.merged_into_id is not null and not exists (select from idea_authors o where o.idea_id = i.merged_into_id and o.person_id = a.person_id) group by 1, 2
  union all
    select i.merged_into_id, c.by_id, ${kindOfHelp}, c.id, coalesce(c.settled_at, c.created_at)
    from ideas i join contributions c on c.idea_id = i.id
    where i.merged_into_id is not null and (${isEarned}) and c.by_id is not null and c.by_id is distinct from c.settled_by_id and c.by_id is distinct from ${poster}`;

const corrected = (row: string) =>
  sql.raw(`(select z.deed from credit_corrections z
  where (z.idea_id, z.person_id, z.kind, z.contribution_id) = (${row}.idea_id, ${row}.person_id, ${row}.kind, ${row}.contribution_id) order by z.id desc limit 1)`);

/**
 * Who helped which idea, and with what, as a table for a query: idea_id, person_id, kind, contribution_id, at, words. Until the
 * decision it is what happened, afterwards what was kept then; with what was put right since. Put what one looks for in a
 * `where` beside it: the database takes it inside. Asks nobody's permission.
 */
export const creditSql: SQL = sql`(
    select f.*, '' as words from (
        select idea_id, person_id, kind, contribution_id, at from idea_credits kept where ${decided("kept.idea_id")}
      union all
        select * from (${happened}) h where not ${decided("h.idea_id")}
    ) f where ${corrected("f")} is distinct from 'taken-off'
  union all
    select k.idea_id, k.person_id, k.kind, k.contribution_id, k.at, k.words
    from credit_corrections k where k.deed = 'added' and ${corrected("k")} <> 'taken-off'
      and not exists (select from credit_corrections z where (z.idea_id, z.person_id, z.kind, z.contribution_id) = (k.idea_id, k.person_id, k.kind, k.contribution_id) and z.deed = 'added' and z.id > k.id))`;

/** What happened, as rows to keep (idea_id, person_id, kind, contribution_id, at). Only freeze-credit keeps them. */
export const happenedSql: SQL = sql`(${happened})`;

/** Who helped one idea beside its authors, as part of another query: who helped first comes first, each with what, in the order it happened. */
export const creditedSql = (ideaId: SQLWrapper): SQL<Credited[]> => sql<
  Credited[]
>`coalesce((select jsonb_agg(jsonb_build_object(
    'id', p.id, 'name', p.name, 'photoId', p.photo_id, 'jobTitle', p.job_title, 'helps', w.helps) order by w.at, p.name, p.id)
  from (select k.person_id, min(k.at) as at, jsonb_agg(jsonb_build_object('kind', k.kind, 'contributionId', k.contribution_id, 'words', k.words) order by k.at, k.kind, k.contribution_id) as helps
    from ${creditSql} k where k.idea_id = ${ideaId} and k.kind not in ('authored', 'team') group by 1) w
  join people p on p.id = w.person_id), '[]')`;
