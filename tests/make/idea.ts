import type { Ctx } from "#app/domain/ctx.ts";
import type { IdeaStage } from "#db/enums.ts";
import { ideaAuthors, ideas, ideaVersions } from "#db/schema/idea.ts";
import { makeChallenge } from "./challenge.ts";
import { makePerson } from "./person.ts";

type Overrides = Partial<typeof ideas.$inferInsert> & {
  challenge?: { id: string };
  by?: { id: string };
  stage?: IdeaStage;
};

export const richText = (text: string) => ({
  type: "doc" as const,
  content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
});

export async function makeIdea(ctx: Pick<Ctx, "db">, { challenge, by, ...over }: Overrides = {}) {
  const challengeId = (challenge ?? (await makeChallenge(ctx))).id;
  const author = by ?? (await makePerson(ctx));
  const text = "Half of it is on the board already; the rest can be said in two minutes.";
  const [row] = await ctx.db
    .insert(ideas)
    .values({
      challengeId,
      title: "One board for the whole shift",
      body: richText(text),
      bodyText: text,
      stage: "open",
      createdById: author.id,
      submittedAt: over.stage === "draft" ? null : new Date(),
      ...over,
    })
    .returning();
  await ctx.db.insert(ideaAuthors).values({ ideaId: row!.id, personId: author.id });
  if (row!.stage !== "draft")
    await ctx.db.insert(ideaVersions).values({
      ideaId: row!.id,
      number: 1,
      title: row!.title,
      body: row!.body,
      authorId: author.id,
    });
  return { ...row!, authorId: author.id };
}
