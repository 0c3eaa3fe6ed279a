import { and, desc, eq, exists, ne, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideaAuthors, ideas, ideaStats } from "#db/schema/idea.ts";
import type { Ctx } from "../ctx.ts";
import { seesIdeaSql } from "./seen-ideas.ts";

/** The ideas somebody wrote or helped write, newest first, as far as the one who asks may see them; drafts are not among them. */
export function ideasOf(ctx: Ctx, personId: string) {
  const wrote = ctx.db.select({ one: sql`1` }).from(ideaAuthors).where(and(eq(ideaAuthors.ideaId, ideas.id), eq(ideaAuthors.personId, personId)));
  return ctx.db.select({
    id: ideas.id, title: ideas.title, stage: ideas.stage, submittedAt: ideas.submittedAt, photoId: ideas.photoId,
    challenge: { id: challenges.id, question: challenges.question }, contributions: ideaStats.contributions,
  })
    .from(ideas).innerJoin(challenges, eq(challenges.id, ideas.challengeId)).innerJoin(ideaStats, eq(ideaStats.ideaId, ideas.id))
    .where(and(exists(wrote), ne(ideas.stage, "draft"), seesIdeaSql(ctx)))
    .orderBy(desc(ideas.submittedAt), desc(ideas.id)).limit(100);
}
