import { eq, sql } from "drizzle-orm";
import type { CreditKind } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import { creditSql } from "../credit/credit.ts";
import type { Ctx } from "../ctx.ts";
import { type PersonSummary, personSummarySql } from "../people/person-summary.ts";
import { refuse } from "../refusals.ts";

type OfIdea = {
  key: string;
  occurredAt: string;
  ideaId: string;
  title: string;
  people: PersonSummary[];
};
/** An achievement: an idea that won or was realised, help that was accepted, or thanks. */
export type RecognitionEntry = OfIdea &
  (
    | { kind: "winner" | "realised" }
    | {
        kind: "helped";
        creditKind: Exclude<CreditKind, "authored" | "team">;
        contributionId: string | null;
      }
    | { kind: "thanks"; from: PersonSummary; message: string; contributionId: string | null }
  );

const pageSize = 24;

/**
 * A page of the achievements in a challenge, latest first: ideas that won or were realised,
 * accepted help and visible thanks, all derived from existing rows. `after` is the cursor of the
 * page before. Two queries. Refuses not-found, access.sign-in.
 */
export async function recognitionWall(ctx: Ctx, challengeId: string, after?: string) {
  const [challenge] = await ctx.db
    .select({
      facts: challengeFacts(ctx),
      question: challenges.question,
      language: challenges.language,
      timeZone: challenges.timeZone,
    })
    .from(challenges)
    .where(eq(challenges.id, challengeId));
  if (!challenge) return refuse("not-found");
  const { facts, ...texts } = challenge;
  allowChallenge(ctx.actor, "challenge.see", facts);
  const [afterAt, afterKey] = parseCursor(after);
  const authors = sql`(
    select coalesce(jsonb_agg(${personSummarySql("p")} order by a.position, p.id), '[]')
    from idea_authors a
    join people p on p.id = a.person_id
    where a.idea_id = i.id
  )`;
  const isAfterCursor = afterAt
    ? sql`where (at, key collate "C") < (${afterAt}::timestamptz, ${afterKey} collate "C")`
    : sql``;
  const rows = [
    ...(await ctx.db.execute<RecognitionEntry & { [name: string]: unknown }>(sql`
    with i as materialized (
      select id, title
      from ideas
      where challenge_id = ${challengeId} and stage not in ('draft', 'withdrawn', 'merged')
    ),
    entries as (
      select
        'move ' || m.ref as key,
        m.changed_at as at,
        m.idea_id,
        m.to_stage::text as kind,
        null::text as person_id,
        null::text as from_id,
        null::text as message,
        null::text as credit_kind,
        null::text as contribution_id
      from idea_stage_changes m
      join i on i.id = m.idea_id
      where m.to_stage = 'realised'
        or m.to_stage = 'winner' and m.from_stage in ('open', 'shortlisted', 'in-review')
      union all
      select
        'credit ' || k.idea_id || ' ' || k.person_id || ' ' || k.kind || ' '
          || coalesce(k.contribution_id, ''),
        k.earned_at,
        k.idea_id,
        'helped',
        k.person_id,
        null,
        null,
        k.kind::text,
        k.contribution_id
      from ${creditSql} k
      join i on i.id = k.idea_id
      where k.kind not in ('authored', 'team')
      union all
      select
        'thanks ' || h.id,
        h.created_at,
        h.idea_id,
        'thanks',
        h.to_id,
        h.from_id,
        h.message,
        null,
        h.contribution_id
      from thanks h
      join i on i.id = h.idea_id
      where h.hidden_at is null
    ),
    page as (
      select *
      from entries
      ${isAfterCursor}
      order by at desc, key collate "C" desc
      limit ${pageSize + 1}
    )
    select
      e.key,
      to_json(e.at)#>>'{}' as "occurredAt",
      e.kind,
      e.message,
      e.credit_kind as "creditKind",
      e.contribution_id as "contributionId",
      i.id as "ideaId",
      i.title,
      case
        when e.person_id is null then ${authors}
        else (
          select jsonb_build_array(${personSummarySql("p")})
          from people p
          where p.id = e.person_id
        )
      end as people,
      (
        select ${personSummarySql("f")}
        from people f
        where f.id = e.from_id
      ) as from
    from page e
    join i on i.id = e.idea_id
    order by e.at desc, e.key collate "C" desc`)),
  ];
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    challenge: { id: challengeId, ...texts },
    entries: page as RecognitionEntry[],
    next: rows.length > pageSize && last ? `${last.occurredAt}|${last.key}` : null,
  };
}

export type RecognitionWall = Awaited<ReturnType<typeof recognitionWall>>;

function parseCursor(after: string | undefined): [string | null, string] {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d)\|([\w .-]{1,400})$/.exec(after ?? "");
  return match ? [match[1]!, match[2]!] : [null, ""];
}
