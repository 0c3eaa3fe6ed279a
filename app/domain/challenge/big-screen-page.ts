import { and, desc, eq, notInArray, sql } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import type { Ctx } from "../ctx.ts";
import { challengeHead } from "./challenge-head.ts";

const newest = 12;
// Written out: drizzle leaves the table off where only one is selected from, and inside a subquery that is another table's id.
const authors = sql<
  { id: string; name: string; photoId: string | null }[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'photoId', p.photo_id) order by a.position, p.id), '[]')
  from idea_authors a join people p on p.id = a.person_id where a.idea_id = ideas.id)`;

/**
 * A challenge on a large screen where people walk by: its question, who asks it, where its path stands, and its newest ideas.
 * Only what everybody who may see the challenge may see, whoever signed the screen in: no votes, nothing of one's own. Two queries.
 */
export async function wallPage(ctx: Ctx, id: string) {
  const { until, question, language, phase, timeZone, schedule, team, stages } =
    await challengeHead(ctx, id);
  const shown = await ctx.db
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
    .limit(newest);
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
        .map(({ id, name, jobTitle, photoId }) => ({ id, name, jobTitle, photoId })),
      count: Object.values(stages).reduce((sum, n) => sum + n, 0),
    },
    ideas: shown,
  };
}

export type WallPage = Awaited<ReturnType<typeof wallPage>>;
