import { and, eq, isNull, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideaAuthors, ideaFollowers } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { votes } from "#db/schema/vote.ts";
import { allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { seenBy } from "../challenge/load-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { AuthorOfIdea } from "./fields.ts";
import { holdIdea } from "./lock-idea.ts";

/**
 * An author takes a colleague on as fellow author: somebody who may see the challenge (else not-found). They follow the
 * idea from now on, and a vote they gave it is taken back, since nobody votes for their own.
 */
export function addAuthor(ctx: Ctx, { ideaId, personId }: AuthorOfIdea) {
  return inTransaction(ctx, async (ctx) => {
    const idea = await holdIdea(ctx, ideaId);
    allowIdea(ctx.actor, "idea.edit", idea);
    if (idea.stage === "draft") refuse("idea.stage");
    if (idea.authorIds.includes(personId)) return;
    const [person] = await ctx.db
      .select({ id: people.id })
      .from(people)
      .innerJoin(challenges, and(eq(challenges.id, idea.challenge.id), seenBy(sql`${people.id}`)))
      .where(and(eq(people.id, personId), isNull(people.deactivatedAt)));
    if (!person) refuse("not-found");

    await ctx.db.insert(ideaAuthors).values({
      ideaId,
      personId,
      position: sql`(select max(position) + 1 from idea_authors where idea_id = ${ideaId})`,
    });
    await ctx.db.insert(ideaFollowers).values({ ideaId, personId }).onConflictDoNothing();
    await ctx.db.delete(votes).where(and(eq(votes.ideaId, ideaId), eq(votes.voterId, personId)));
    await record(ctx, { type: "author.added", challengeId: idea.challenge.id, ideaId, personId });
  });
}
