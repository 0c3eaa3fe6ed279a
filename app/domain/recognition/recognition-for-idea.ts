import { type SQL, sql } from "drizzle-orm";
import type { ReactionKind } from "#db/enums.ts";
import type { Ctx } from "../ctx.ts";
import { type PersonSummary, personSummarySql } from "../people/person-summary.ts";

/** `names`: the first few people who reacted; `contributionId` is null for the idea itself. */
export type ReactionCount = {
  contributionId: string | null;
  kind: ReactionKind;
  count: number;
  isMine: boolean;
  names: string[];
};
/**
 * `isMine`: given by the actor; `isForMe`: given to the actor; `isHidden`: visible to its recipient
 * alone.
 */
export type Thanks = {
  id: string;
  contributionId: string | null;
  from: PersonSummary;
  to: PersonSummary;
  message: string;
  createdAt: string;
  isMine: boolean;
  isForMe: boolean;
  isHidden: boolean;
};

const maxNames = 6;
const maxThanks = 200;

/**
 * Whether a person may read thanks at an idea they may see: hidden ones only when given to them.
 * Over thanks as `h`.
 */
export const thanksVisible = (personId: string): SQL =>
  sql`(h.hidden_at is null or h.to_id = ${personId})`;

export type Recognition = { reactions: ReactionCount[]; thanks: Thanks[] };

/**
 * The reactions at an idea and its contributions. A part of another query, which checks that the
 * idea may be seen.
 */
export const reactionsColumn = ({ actor }: Ctx, ideaId: string): SQL => sql`coalesce((
  select jsonb_agg(to_jsonb(counted))
  from (
    select
      r.contribution_id as "contributionId",
      r.kind,
      count(*)::int as count,
      bool_or(r.person_id = ${actor.id ?? ""}) as "isMine",
      (array_agg(p.name order by r.created_at, p.id))[1:${sql.raw(String(maxNames))}] as names
    from reactions r
    join people p on p.id = r.person_id
    where r.idea_id = ${ideaId}
    group by 1, 2
    order by 1, 2
  ) counted), '[]')`;

/** The thanks at an idea and its contributions, in the same way. */
export const thanksColumn = ({ actor }: Ctx, ideaId: string): SQL => sql`coalesce((
  select jsonb_agg(to_jsonb(given))
  from (
    select
      h.id,
      h.contribution_id as "contributionId",
      ${personSummarySql("f")} as from,
      ${personSummarySql("p")} as to,
      h.message,
      h.created_at as "createdAt",
      h.from_id = ${actor.id ?? ""} as "isMine",
      h.to_id = ${actor.id ?? ""} as "isForMe",
      h.hidden_at is not null as "isHidden"
    from thanks h
    join people f on f.id = h.from_id
    join people p on p.id = h.to_id
    where h.idea_id = ${ideaId} and ${thanksVisible(actor.id ?? "")}
    order by h.created_at, h.id
    limit ${maxThanks}
  ) given), '[]')`;
