import { and, desc, eq, notInArray, sql } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import type { Ctx } from "../ctx.ts";
import { type PersonSummary, personSummarySql } from "../people/person-summary.ts";
import { challengeHead } from "./challenge-head.ts";

const maxIdeas = 12;
// Written out, since drizzle omits the table name in a query over one table; in a subquery `id`
// would then refer to another table.
const authors = sql<PersonSummary[]>`(
  select coalesce(jsonb_agg(${personSummarySql("p")} order by a.position, p.id), '[]')
  from idea_authors a
  join people p on p.id = a.person_id
  where a.idea_id = ideas.id
)`;

/**
 * A challenge on a public screen: its question, sponsors, phase and newest ideas. Contains only
 * what everyone in the audience may see, independent of who signed in on the screen: no votes and nothing
 * personal. Two queries.
 */
export async function bigScreenPage(ctx: Ctx, id: string) {
  const { until, question, language, phase, timeZone, schedule, team, stages } =
    await challengeHead(ctx, id);
  const newestIdeas = await ctx.db
    .select({
      id: ideas.id,
      title: ideas.title,
      excerpt: sql<string>`left(${ideas.bodyText}, 220)`,
      language: ideas.language,
      submittedAt: ideas.submittedAt,
      authors,
    })
    .from(ideas)
    .where(
      and(eq(ideas.challengeId, id), notInArray(ideas.stage, ["draft", "withdrawn", "merged"])),
    )
    .orderBy(desc(ideas.submittedAt), desc(ideas.id))
    .limit(maxIdeas);
  return {
    until,
    challenge: {
      id,
      question,
      language,
      phase,
      timeZone,
      schedule,
      sponsors: team
        .filter(({ role }) => role === "sponsor")
        .map((sponsor) => ({
          id: sponsor.id,
          name: sponsor.name,
          jobTitle: sponsor.jobTitle,
          photoId: sponsor.photoId,
        })),
      count: Object.values(stages).reduce((sum, count) => sum + count, 0),
    },
    ideas: newestIdeas,
  };
}

export type BigScreenPage = Awaited<ReturnType<typeof bigScreenPage>>;
