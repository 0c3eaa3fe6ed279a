import { type SQL, sql } from "drizzle-orm";
import type { ReactionKind } from "#db/enums.ts";
import type { Ctx } from "../ctx.ts";

export type PersonSummary = { id: string; name: string; photoId: string | null };
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

export const personSummarySql = (alias: string) =>
  sql.raw(
    `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'photoId', ${alias}.photo_id)`,
  );
/**
 * Whether a person may read thanks at an idea they may see: hidden ones only when given to them.
 * Over thanks as `h`.
 */
export const thanksVisible = (personId: string): SQL =>
  sql`(h.hidden_at is null or h.to_id = ${personId})`;

/**
 * The reactions and thanks at an idea and its contributions. One query. The caller checks that the
 * idea may be seen.
 */
export async function recognitionForIdea(
  ctx: Ctx,
  ideaId: string,
): Promise<{ reactions: ReactionCount[]; thanks: Thanks[] }> {
  const actorId = ctx.actor.id ?? "";
  const [row] = await ctx.db.execute<{ reactions: ReactionCount[]; thanks: Thanks[] }>(sql`
    select
      (
        select coalesce(jsonb_agg(to_jsonb(counted)), '[]')
        from (
          select
            r.contribution_id as "contributionId",
            r.kind,
            count(*)::int as count,
            bool_or(r.person_id = ${actorId}) as "isMine",
            (array_agg(p.name order by r.created_at, p.id))[1:${sql.raw(String(maxNames))}] as names
          from reactions r
          join people p on p.id = r.person_id
          where r.idea_id = ${ideaId}
          group by 1, 2
          order by 1, 2
        ) counted
      ) as reactions,
      (
        select coalesce(jsonb_agg(to_jsonb(given)), '[]')
        from (
          select
            h.id,
            h.contribution_id as "contributionId",
            ${personSummarySql("f")} as from,
            ${personSummarySql("p")} as to,
            h.message,
            h.created_at as "createdAt",
            h.from_id = ${actorId} as "isMine",
            h.to_id = ${actorId} as "isForMe",
            h.hidden_at is not null as "isHidden"
          from thanks h
          join people f on f.id = h.from_id
          join people p on p.id = h.to_id
          where h.idea_id = ${ideaId} and ${thanksVisible(actorId)}
          order by h.created_at, h.id
          limit ${maxThanks}
        ) given
      ) as thanks`);
  return row!;
}
