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
import { type PersonSummary, personSummarySql } from "../people/person-summary.ts";
import { ideaOrder, viewsAt, viewsUntil, viewsUntilKey } from "./idea-order.ts";
import { type IdeaQuery, ideaStates, ideasPerPage } from "./idea-query.ts";
import { isUnanswered } from "./overdue-answers.ts";
import { matchesSearch } from "./search-query.ts";

export type ListedIdea = {
  id: string;
  title: string;
  excerpt: string; // the whole text in a search
  stage: IdeaStage;
  version: number;
  submittedAt: Date | null;
  photoId: string | null;
  theme: string | null;
  authors: PersonSummary[];
  contributions: number;
  answered: boolean;
  votes: number;
  hasMyVote: boolean; // of the actor
};

/**
 * One page of the ideas of a challenge, by keyset: as fast on the hundredth page as on the first.
 * Does not check permission: the caller has checked the challenge. Leaves out drafts, and withdrawn
 * ideas unless the query asks for them. Every sort is a total order, so that no idea is repeated or
 * missed; an invalid `after` starts at the beginning. Returns `at` for the fair order: a query with
 * it keeps the order of the list (see idea-order.ts).
 */
export async function ideasOfChallenge(ctx: Ctx, challengeId: string, query: IdeaQuery) {
  const me = ctx.actor.id ?? "";
  const until = viewsUntil(query.at);
  const views = viewsAt(challengeId, until);
  const order = ideaOrder(query.sort, me, views);
  const from = parseCursor(query.after);
  const byDirection = (column: SQLWrapper) => (order.descending ? desc(column) : asc(column));

  // First selects the ids from narrow rows, then loads everything of those few ideas.
  const ranked = ctx.db
    .select({ id: ideas.id, rank: sql`${order.rank}`.as("rank") })
    .from(ideas)
    .innerJoin(ideaStats, eq(ideaStats.ideaId, ideas.id))
    .where(
      and(
        eq(ideas.challengeId, challengeId),
        eq(ideaStats.challengeId, challengeId),
        hasState(query.state),
        query.q ? matchesSearch(query.q) : undefined,
        query.group ? isFromGroup(query.group) : undefined,
        query.theme ? eq(ideas.themeId, query.theme) : undefined,
        ...query.filters.map(
          (filter) =>
            ({
              help: sql`${ideaStats.waiting} > 0`,
              unanswered: isUnanswered(ideas.stage, ideaStats.answers),
              unseen: sql`${views} = 0`,
            })[filter],
        ),
      ),
    )
    .as("ranked");
  const beyond =
    from &&
    sql`(${ranked.rank}, ${ranked.id}) ${sql.raw(order.descending ? "<" : ">")}
      (${order.rankAt(from.key)}, ${from.id}::text)`;
  const picked = ctx.db.$with("picked").as(
    ctx.db
      .select({ id: ranked.id, rank: sql`${ranked.rank}`.as("rank") })
      .from(ranked)
      .where(beyond)
      .orderBy(byDirection(sql`${ranked.rank}`), byDirection(ranked.id))
      .limit(ideasPerPage + 1),
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
      authors: sql<ListedIdea["authors"]>`(
        select coalesce(jsonb_agg(${personSummarySql("p")} order by a.position, p.id), '[]')
        from idea_authors a
        join people p on p.id = a.person_id
        where a.idea_id = ${ideas.id})`,
      theme: sql<string | null>`(
        select t.name from challenge_themes t where t.id = ${ideas.themeId})`,
      contributions: ideaStats.contributions,
      answered: sql<boolean>`${ideaStats.answers} > 0`,
      votes: ideaStats.votesFor,
      hasMyVote: sql<boolean>`${votes.ideaId} is not null`,
      key: order.keyOf(sql`${picked.rank}`).as("key") as SQL.Aliased<string>,
      until: viewsUntilKey(until),
    })
    .from(picked)
    .innerJoin(ideas, eq(ideas.id, picked.id))
    .innerJoin(ideaStats, eq(ideaStats.ideaId, picked.id))
    .leftJoin(votes, and(eq(votes.ideaId, picked.id), eq(votes.voterId, me), eq(votes.choice, 1)))
    .orderBy(byDirection(sql`${picked.rank}`), byDirection(picked.id))
    .prepare("ideas_of_challenge")
    .execute();

  const shown = rows.slice(0, ideasPerPage);
  const last = shown.at(-1);
  return {
    ideas: shown.map(({ key: _, until: __, ...idea }): ListedIdea => idea),
    after: rows.length > ideasPerPage && last ? `${last.key}~${last.id}` : null,
    at: query.sort === "fair" || query.filters.includes("unseen") ? (last?.until ?? null) : null,
  };
}

type Cursor = { key: bigint; id: string };

function parseCursor(after = ""): Cursor | undefined {
  const [key = "", id = ""] = after.split("~");
  return id && /^-?\d{1,19}$/.test(key) && BigInt.asIntN(64, BigInt(key)) === BigInt(key)
    ? { key: BigInt(key), id }
    : undefined;
}

function hasState(state: IdeaQuery["state"]): SQL {
  const stages = ideaStates[state];
  return stages
    ? inArray(ideas.stage, [...stages])
    : notInArray(ideas.stage, ["draft", "withdrawn", "merged"]);
}

const isFromGroup = (group: string): SQL =>
  sql`exists (
    select from idea_authors a
    join group_members m on m.person_id = a.person_id
    where a.idea_id = ${ideas.id} and m.group_id = ${group})`;
