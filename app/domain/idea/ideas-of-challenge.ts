import {
  and,
  asc,
  desc,
  eq,
  inArray,
  notInArray,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import type { IdeaStage } from "#db/enums.ts";
import { ideaStats, ideas } from "#db/schema/idea.ts";
import { votes } from "#db/schema/vote.ts";
import type { Ctx } from "../ctx.ts";
import { looksAt, looksUntil, orderOf, untilKey } from "./idea-order.ts";
import { type IdeaQuery, ideaStates, ideasAPage } from "./idea-query.ts";
import { unanswered } from "./overdue-answers.ts";
import { inWords } from "./search-query.ts";

export type ListedIdea = {
  id: string;
  title: string;
  excerpt: string; // the whole text where words were looked for
  stage: IdeaStage;
  version: number;
  submittedAt: Date | null;
  photoId: string | null;
  theme: string | null;
  authors: { id: string; name: string; photoId: string | null }[];
  contributions: number;
  answered: boolean;
  votes: number;
  mine: boolean; // mine: one's own vote is on it
};

/**
 * One page of the ideas of a challenge, by keyset: as quick on the hundredth page as on the first. Asks nobody's permission:
 * the caller has made sure of the challenge. Drafts are never in it, nor withdrawn ideas unless asked for. Each sort is a
 * total order, so that no idea is shown twice or left out; what cannot be read of `after` begins at the beginning. Gives
 * `at` for the fair order: asked with it again, the list stands as it did (see idea-order.ts).
 */
export async function ideasOfChallenge(ctx: Ctx, challengeId: string, query: IdeaQuery) {
  const me = ctx.actor.id ?? "";
  const until = looksUntil(query.at);
  const looks = looksAt(challengeId, until);
  const order = orderOf(query.sort, me, looks);
  const from = cursorIn(query.after);
  const toward = (column: SQLWrapper) => (order.down ? desc(column) : asc(column));

  // First which ones, from what is narrow; then everything about those few.
  const placed = ctx.db
    .select({ id: ideas.id, place: sql`${order.place}`.as("place") })
    .from(ideas)
    .innerJoin(ideaStats, eq(ideaStats.ideaId, ideas.id))
    .where(
      and(
        eq(ideas.challengeId, challengeId),
        eq(ideaStats.challengeId, challengeId),
        stagesOf(query.state),
        query.q ? inWords(query.q) : undefined,
        query.group ? fromGroup(query.group) : undefined,
        query.theme ? eq(ideas.themeId, query.theme) : undefined,
        ...query.wants.map(
          (want) =>
            ({
              help: sql`${ideaStats.waiting} > 0`,
              unanswered: unanswered(ideas.stage, ideaStats.answers),
              unseen: sql`${looks} = 0`,
            })[want],
        ),
      ),
    )
    .as("placed");
  const beyond =
    from &&
    sql`(${placed.place}, ${placed.id}) ${sql.raw(order.down ? "<" : ">")} (${order.placeAt(from.key)}, ${from.id}::text)`;
  const picked = ctx.db.$with("picked").as(
    ctx.db
      .select({ id: placed.id, place: sql`${placed.place}`.as("place") })
      .from(placed)
      .where(beyond)
      .orderBy(toward(sql`${placed.place}`), toward(placed.id))
      .limit(ideasAPage + 1),
  );
  const rows = await ctx.db
    .with(picked)
    .select({
      id: ideas.id,
      title: ideas.title,
      stage: ideas.stage,
      version: ideas.version,
      submittedAt: ideas.submittedAt,
      photoId: ideas.photoId,
      excerpt: query.q ? sql<string>`${ideas.bodyText}` : sql<string>`left(${ideas.bodyText}, 140)`,
      authors: sql<
        ListedIdea["authors"]
      >`(select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'photoId', p.photo_id) order by a.position, p.id), '[]')
      from idea_authors a join people p on p.id = a.person_id where a.idea_id = ${ideas.id})`,
      theme: sql<
        string | null
      >`(select t.name from challenge_themes t where t.id = ${ideas.themeId})`,
      contributions: ideaStats.contributions,
      answered: sql<boolean>`${ideaStats.answers} > 0`,
      votes: ideaStats.votesFor,
      mine: sql<boolean>`${votes.ideaId} is not null`,
      key: order.keyOf(sql`${picked.place}`).as("key") as SQL.Aliased<string>,
      until: untilKey(until),
    })
    .from(picked)
    .innerJoin(ideas, eq(ideas.id, picked.id))
    .innerJoin(ideaStats, eq(ideaStats.ideaId, picked.id))
    .leftJoin(votes, and(eq(votes.ideaId, picked.id), eq(votes.voterId, me), eq(votes.choice, 1)))
    .orderBy(toward(sql`${picked.place}`), toward(picked.id))
    .prepare("ideas_of_challenge")
    .execute();

  const shown = rows.slice(0, ideasAPage);
  const last = shown.at(-1);
  return {
    ideas: shown.map(({ key: _, until: __, ...idea }): ListedIdea => idea),
    after: rows.length > ideasAPage && last ? `${last.key}~${last.id}` : null,
    at: query.sort === "fair" || query.wants.includes("unseen") ? (last?.until ?? null) : null,
  };
}

type Cursor = { key: bigint; id: string };

function cursorIn(after = ""): Cursor | undefined {
  const [key = "", id = ""] = after.split("~");
  return id && /^-?\d{1,19}$/.test(key) && BigInt.asIntN(64, BigInt(key)) === BigInt(key)
    ? { key: BigInt(key), id }
    : undefined;
}

function stagesOf(state: IdeaQuery["state"]): SQL {
  const stages = ideaStates[state];
  return stages
    ? inArray(ideas.stage, [...stages])
    : notInArray(ideas.stage, ["draft", "withdrawn", "merged"]);
}

const fromGroup = (group: string): SQL =>
  sql`exists (select from idea_authors w join group_members m on m.person_id = w.person_id where w.idea_id = ${ideas.id} and m.group_id = ${group})`;
