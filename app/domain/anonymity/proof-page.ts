import { and, eq, sql } from "drizzle-orm";
import { anonymousAuthors } from "#db/schema/anonymity.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { ideaVisible } from "../idea/visible-ideas.ts";

/**
 * The idea that a proof of authorship belongs to, for people who may see that idea; null for an
 * unknown code. Does not reveal the author's name before the decision does.
 */
export async function proofPage(ctx: Ctx, code: string) {
  requireActorId(ctx.actor);
  const proof =
    code
      .toUpperCase()
      .replace(/[^0-9A-F]/g, "")
      .match(/.{5}/g)
      ?.join("-") ?? "";
  const [found] = code
    ? await ctx.db
        .select({
          id: ideas.id,
          title: ideas.title,
          question: challenges.question,
          submittedAt: ideas.submittedAt,
          name: sql<string | null>`
            case when ${anonymousAuthors.revealedAt} is not null then ${people.name} end`,
        })
        .from(anonymousAuthors)
        .innerJoin(people, eq(people.id, anonymousAuthors.authorId))
        .innerJoin(ideas, eq(ideas.id, anonymousAuthors.ideaId))
        .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
        .where(and(eq(anonymousAuthors.proof, proof), ideaVisible(ctx)))
    : [];
  return { code, found: found ?? null };
}
