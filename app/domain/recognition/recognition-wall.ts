import { eq, sql } from "drizzle-orm";
import type { CreditKind } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import { creditSql } from "../credit/credit.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { type Face, faceSql } from "./recognition-for-idea.ts";

type OfIdea = { key: string; at: string; ideaId: string; title: string; people: Face[] };
/** Something to be proud of that really happened: an idea that won or came true, help that was taken up, thanks. */
export type Pride = OfIdea &
  (
    | { kind: "winner" | "realised" }
    | {
        kind: "helped";
        with: Exclude<CreditKind, "authored" | "team">;
        contributionId: string | null;
      }
    | { kind: "thanks"; from: Face; words: string; contributionId: string | null }
  );

const onAPage = 24;

/**
 * What the people of a challenge can be proud of, latest first, a page at a time: ideas that won or were realised, improvements taken
 * over, concerns resolved, thanks that were not hidden. Every line is a row that stands elsewhere too. `after`: the cursor of the page
 * before. Two queries. Refuses not-found, access.sign-in.
 */
export async function prideWall(ctx: Ctx, challengeId: string, after?: string) {
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
  const { facts, ...words } = challenge;
  allowChallenge(ctx.actor, "challenge.see", facts);
  const [at, key] = cursorOf(after);
  const authors = sql`(select coalesce(jsonb_agg(${faceSql("p")} order by a.position, p.id), '[]') from idea_authors a join people p on p.id = a.person_id where a.idea_id = i.id)`;
  const rows = [
    ...(await ctx.db.execute<Pride & { [name: string]: unknown }>(sql`
    with i as materialized (select id, title from ideas where challenge_id = ${challengeId} and stage not in ('draft', 'withdrawn', 'merged')), moments as (
      select 'move ' || m.ref as key, m.at, m.idea_id, m.to_stage::text as kind, null::text as person_id, null::text as from_id, null::text as words, null::text as with, null::text as contribution_id
      from idea_stage_changes m join i on i.id = m.idea_id where m.to_stage = 'realised' or m.to_stage = 'winner' and m.from_stage in ('open', 'shortlisted', 'in-review')
      union all
      select 'credit ' || k.idea_id || ' ' || k.person_id || ' ' || k.kind || ' ' || k.contribution_id, k.at, k.idea_id, 'helped', k.person_id, null, null, k.kind::text, nullif(k.contribution_id, '')
      from ${creditSql} k join i on i.id = k.idea_id where k.kind not in ('authored', 'team')
      union all
      select 'thanks ' || h.id, h.created_at, h.idea_id, 'thanks', h.to_id, h.from_id, h.words, null, h.contribution_id
      from thanks h join i on i.id = h.idea_id where h.hidden_at is null
    ), page as (
      select * from moments ${at ? sql`where (at, key collate "C") < (${at}::timestamptz, ${key} collate "C")` : sql``} order by at desc, key collate "C" desc limit ${onAPage + 1}
    )
    select s.key, to_json(s.at)#>>'{}' as at, s.kind, s.words, s.with, s.contribution_id as "contributionId", i.id as "ideaId", i.title,
      case when s.person_id is null then ${authors} else (select jsonb_build_array(${faceSql("p")}) from people p where p.id = s.person_id) end as people,
      (select ${faceSql("f")} from people f where f.id = s.from_id) as from
    from page s join i on i.id = s.idea_id order by s.at desc, s.key collate "C" desc`)),
  ];
  const shown = rows.slice(0, onAPage);
  const last = shown.at(-1);
  return {
    challenge: { id: challengeId, ...words },
    moments: shown as Pride[],
    next: rows.length > onAPage && last ? `${last.at}|${last.key}` : null,
  };
}

export type PrideWall = Awaited<ReturnType<typeof prideWall>>;

function cursorOf(after: string | undefined): [string | null, string] {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d)\|([\w .-]{1,400})$/.exec(after ?? "");
  return match ? [match[1]!, match[2]!] : [null, ""];
}
