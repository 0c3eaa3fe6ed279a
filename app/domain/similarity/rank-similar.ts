import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { seesChallengeSql } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { seesIdeaSql } from "../idea/visible-ideas.ts";
import { marksOf, rareMarks } from "./fingerprints.ts";
import { type Likeness, likenessTo, read, type Worth, type Writing } from "./similarity.ts";
import { learnWorth } from "./term-weights.ts";

const looked = 500; // ideas that hold a rare mark
const compared = 24; // of those, with the finer measure

export type Ranked = Likeness & { id: string };

/**
 * Posted ideas this person may see, most alike first: the database finds those with the same rare words and pieces, the measure ranks
 * them. Of equals the older comes first. What may not be seen is left out before anything is counted. One query.
 */
export async function rankAlike(
  ctx: Ctx,
  writing: Writing,
  { besides = "", worth }: { besides?: string; worth?: Worth } = {},
): Promise<Ranked[]> {
  const weights = worth ?? (await learnWorth(ctx));
  const marks = marksOf(writing);
  if (ctx.actor.id === null || marks.length === 0) return [];
  const asked = (list: readonly string[]): SQL =>
    sql`${list.map((mark) => `'${mark}'`).join(" | ")}::tsquery`; // letters and figures alone
  const near = sql`(with seen as materialized (select ${challenges.id} from ${challenges} where ${seesChallengeSql(ctx)})
    select idea_id from (select idea_id, marks from idea_marks where marks @@ ${asked(rareMarks(marks, weights))} and challenge_id in (select id from seen) limit ${looked}) held
    order by ts_rank(marks, ${asked(marks)}, 1) + ts_rank(marks, ${asked(rareMarks(marks, weights))}, 1) desc, idea_id limit ${compared})`;
  const found = await ctx.db
    .select({
      id: ideas.id,
      title: ideas.title,
      text: sql<string>`left(${ideas.bodyText}, 1500)`,
      at: ideas.submittedAt,
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(
      and(
        inArray(ideas.id, near),
        ne(ideas.stage, "draft"),
        ne(ideas.id, besides),
        seesIdeaSql(ctx),
      ),
    );
  const alike = likenessTo(read(writing), weights);
  const titleAlone = writing.text.trim() === ""; // then it is compared with titles
  return found
    .map(({ id, at, ...other }) => ({
      id,
      at: at?.getTime() ?? 0,
      ...alike(read(titleAlone ? { ...other, text: "" } : other)),
    }))
    .sort((one, other) => other.score - one.score || one.at - other.at)
    .map(({ at: _, ...ranked }) => ranked);
}
