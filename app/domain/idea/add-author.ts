import { and, eq, isNull, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideaAuthors, ideaFollowers } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { votes } from "#db/schema/vote.ts";
import { allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { challengeVisibleTo } from "../challenge/load-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { AuthorOfIdea } from "./fields.ts";
import { lockIdea } from "./lock-idea.ts";

/**
 * An author adds a colleague who may see the challenge as fellow author (else not-found). The new
 * author follows the idea from now on, and loses their vote for it, since people cannot vote for
 * their own idea.
 */
export function addAuthor(ctx: Ctx, { ideaId, personId }: AuthorOfIdea) {
  return inTransaction(ctx, async (tx) => {
    const idea = await lockIdea(tx, ideaId);
    allowIdea(tx.actor, "idea.edit", idea);
    if (idea.stage === "draft") refuse("idea.stage");
    if (idea.authorIds.includes(personId)) return;
    const [person] = await tx.db
      .select({ id: people.id })
      .from(people)
      .innerJoin(
        challenges,
        and(eq(challenges.id, idea.challenge.id), challengeVisibleTo(sql`${people.id}`)),
      )
      .where(and(eq(people.id, personId), isNull(people.deactivatedAt)));
    if (!person) refuse("not-found");

    await tx.db.insert(ideaAuthors).values({
      ideaId,
      personId,
      position: sql`(select max(position) + 1 from idea_authors where idea_id = ${ideaId})`,
    });
    await tx.db.insert(ideaFollowers).values({ ideaId, personId }).onConflictDoNothing();
    await tx.db.delete(votes).where(and(eq(votes.ideaId, ideaId), eq(votes.voterId, personId)));
    await record(tx, { type: "author.added", challengeId: idea.challenge.id, ideaId, personId });
  });
}
