import { and, eq, sql } from "drizzle-orm";
import { sealedAuthors } from "#db/schema/anonymity.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { seesIdeaSql } from "../idea/visible-ideas.ts";

/**
 * Which idea a proof of authorship belongs to, for anybody who was given it and may see that idea. It says nothing of who that
 * is, unless the name is out by now. Null: nobody's proof.
 */
export async function proofPage(ctx: Ctx, code: string) {
  signedInId(ctx.actor);
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
          name: sql<
            string | null
          >`case when ${sealedAuthors.openedAt} is not null then ${people.name} end`,
        })
        .from(sealedAuthors)
        .innerJoin(people, eq(people.id, sealedAuthors.authorId))
        .innerJoin(ideas, eq(ideas.id, sealedAuthors.ideaId))
        .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
        .where(and(eq(sealedAuthors.proof, proof), seesIdeaSql(ctx)))
    : [];
  return { code, found: found ?? null };
}
