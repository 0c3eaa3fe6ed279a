import { and, eq, inArray, notInArray, sql, type SQL } from "drizzle-orm";
import type { IdeaStage } from "#db/enums.ts";
import { ideas, ideaStats } from "#db/schema/idea.ts";
import type { Ctx } from "../ctx.ts";
import { ideaStates, ideasAPage, type IdeaQuery, type IdeaSort } from "./idea-query.ts";
import { inWords } from "./in-words.ts";

export type ListedIdea = {
  id: string; title: string; excerpt: string; stage: IdeaStage; version: number; submittedAt: Date | null; photoId: string | null;
  authors: { id: string; name: string; photoId: string | null }[];
  contributions: number; answered: boolean; votes: number; mine: boolean; // mine: one's own vote is on it
};

const isBigint = (text: string) => /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);

/**
 * One page of the ideas of a challenge, by keyset: as quick on the hundredth page as on the first. Asks nobody's permission:
 * the caller has made sure of the challenge. Drafts are never in it, nor withdrawn ideas unless asked for. Each sort is a
 * total order, so that no idea is shown twice or left out; what cannot be read of `after` begins at the beginning.
 */
export async function ideasOfChallenge(ctx: Ctx, challengeId: string, { sort, state, q, after }: IdeaQuery) {
  const me = ctx.actor.id ?? "";
  const [key = "", from = ""] = after?.split("~") ?? [];
  const { value, ahead, order } = sorts(me)[sort];
  const cursor = from && isBigint(key) ? sql`(${value}, ${ideas.id}) ${ahead} (${key}::bigint, ${from}::text)` : undefined;

  const rows = await ctx.db.select({
    id: ideas.id, title: ideas.title, stage: ideas.stage, version: ideas.version, submittedAt: ideas.submittedAt, photoId: ideas.photoId,
    excerpt: sql<string>`left(${ideas.bodyText}, 260)`,
    authors: sql<ListedIdea["authors"]>`(select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'photoId', p.photo_id) order by a.position, p.id), '[]')
      from idea_authors a join people p on p.id = a.person_id where a.idea_id = ${ideas.id})`,
    contributions: ideaStats.contributions, answered: sql<boolean>`${ideaStats.answers} > 0`, votes: ideaStats.votesFor,
    mine: sql<boolean>`exists (select 1 from votes v where v.idea_id = ${ideas.id} and v.voter_id = ${me} and v.choice = 1)`,
    key: sql<string>`${value}::text`,
  })
    .from(ideas).innerJoin(ideaStats, eq(ideaStats.ideaId, ideas.id))
    .where(and(eq(ideas.challengeId, challengeId), stagesOf(state), q ? inWords(q) : undefined, cursor))
    .orderBy(...order).limit(ideasAPage + 1);

  const shown = rows.slice(0, ideasAPage);
  const last = shown.at(-1);
  return {
    ideas: shown.map(({ key: _, ...idea }): ListedIdea => idea),
    after: rows.length > ideasAPage && last ? `${last.key}~${last.id}` : null,
  };
}

function stagesOf(state: IdeaQuery["state"]): SQL {
  const stages = ideaStates[state];
  return stages ? inArray(ideas.stage, [...stages]) : notInArray(ideas.stage, ["draft", "withdrawn"]);
}

type Sort = { value: SQL; ahead: SQL; order: SQL[] };

// What each sort goes by, as a bigint.
function sorts(me: string): Record<IdeaSort, Sort> {
  // A different order for everybody and every day, the same all day: nobody is first for everyone. What was chosen goes
  // before what is open, and that before what was not chosen; the shift leaves room for it above and below.
  const shuffled = sql`((hashtextextended(${ideas.id}, hashtextextended(${me} || current_date::text, 0)) >> 2)
    + (case when ${ideas.stage} in ('winner', 'funded', 'in-progress', 'realised') then -1 when ${ideas.stage} in ('not-selected', 'stopped') then 1 else 0 end) * 4611686018427387904)`;
  const down = (value: SQL): Sort => ({ value, ahead: sql`<`, order: [sql`${value} desc`, sql`${ideas.id} desc`] });
  return {
    fair: { value: shuffled, ahead: sql`>`, order: [shuffled, sql`${ideas.id}`] },
    newest: down(sql`(extract(epoch from coalesce(${ideas.submittedAt}, ${ideas.createdAt})) * 1000000)::bigint`),
    votes: down(sql`${ideaStats.votesFor}`),
    discussed: down(sql`${ideaStats.contributions}::bigint`),
  };
}
