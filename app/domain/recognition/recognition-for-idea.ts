import { type SQL, sql } from "drizzle-orm";
import type { ReactionKind } from "#db/enums.ts";
import type { Ctx } from "../ctx.ts";

export type Face = { id: string; name: string; photoId: string | null };
/** `names`: the first few who nodded; `contributionId` null: at the idea itself. */
export type Nods = {
  contributionId: string | null;
  kind: ReactionKind;
  count: number;
  mine: boolean;
  names: string[];
};
/** `mine`: given by the one who looks; `forMe`: to them; `hidden`: only they see it. */
export type Thanks = {
  id: string;
  contributionId: string | null;
  from: Face;
  to: Face;
  words: string;
  at: string;
  mine: boolean;
  forMe: boolean;
  hidden: boolean;
};

const namesShown = 6;
const thanksShown = 200;

export const faceSql = (alias: string) =>
  sql.raw(
    `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'photoId', ${alias}.photo_id)`,
  );
/** Thanks that the one who looks may read, of those at an idea they see: hidden ones only when they are theirs. Over thanks as `h`. */
export const seesThanksSql = (me: string): SQL => sql`(h.hidden_at is null or h.to_id = ${me})`;

/** The nods and thanks at an idea and at everything that was added to it. One query. Does not ask whether the idea may be seen: the page that calls it has. */
export async function kindnessOf(
  ctx: Ctx,
  ideaId: string,
): Promise<{ nods: Nods[]; thanks: Thanks[] }> {
  const me = ctx.actor.id ?? "";
  const [row] = await ctx.db.execute<{ nods: Nods[]; thanks: Thanks[] }>(sql`select
    (select coalesce(jsonb_agg(to_jsonb(n)), '[]') from (
      select nullif(r.contribution_id, '') as "contributionId", r.kind, count(*)::int as count, bool_or(r.person_id = ${me}) as mine, (array_agg(p.name order by r.at, p.id))[1:${sql.raw(String(namesShown))}] as names
      from reactions r join people p on p.id = r.person_id where r.idea_id = ${ideaId} group by 1, 2 order by 1, 2) n) as nods,
    (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
      select h.id, h.contribution_id as "contributionId", ${faceSql("f")} as from, ${faceSql("p")} as to, h.words, h.created_at as at, h.from_id = ${me} as mine, h.to_id = ${me} as "forMe", h.hidden_at is not null as hidden
      from thanks h join people f on f.id = h.from_id join people p on p.id = h.to_id where h.idea_id = ${ideaId} and ${seesThanksSql(me)} order by h.created_at, h.id limit ${thanksShown}) t) as thanks`);
  return row!;
}
