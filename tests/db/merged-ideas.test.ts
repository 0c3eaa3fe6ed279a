import { sql } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { decideMerge } from "#app/domain/merge/decide-merge.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { contributions } from "#db/schema/contribution.ts";
import { reactions, thanks } from "#db/schema/recognition.ts";
import { richText } from "#tests/make/idea.ts";
import { makeProposal } from "#tests/make/merge.ts";
import { makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

/** The refusal of a statement, without which the transaction goes on. */
const refusalOf = (ctx: Ctx, write: (db: Ctx["db"]) => Promise<unknown>) =>
  ctx.db.transaction(write).then(
    () => null,
    (error: unknown) => refusalFrom(error)?.code ?? error,
  );

async function makeMerged(ctx: Ctx) {
  const proposal = await makeProposal(ctx);
  const { from, into, intoAuthor, mergeId } = proposal;
  const writer = await makePerson(ctx);
  const comment = (ideaId: string, parentId: string | null = null) => ({
    ideaId,
    parentId,
    body: richText("Good."),
    bodyText: "Good.",
    authorId: writer.id,
  });
  const [thread] = await ctx.db.insert(contributions).values(comment(from.id)).returning();
  await decideMerge(intoAuthor, { ideaId: into.id, mergeId, decision: "agree", message: "Yes." });
  return { from, into, writer, comment, threadId: thread!.id };
}

// Fail without the triggers of db/functions/70-merging.sql.
test("merged idea: a contribution written to it, refused by the database", async ({ ctx }) => {
  const { from, into, comment, threadId } = await makeMerged(ctx);
  const write = (values: ReturnType<typeof comment>) =>
    refusalOf(ctx, (db) => db.insert(contributions).values(values));
  expect(await write(comment(from.id))).toBe("idea.merged");
  expect(await write(comment(from.id, threadId))).toBe("idea.merged");
  expect(await write(comment(into.id))).toBeNull();
  expect(await write(comment(into.id, threadId))).toBeNull();
});

test("merged idea: a reaction and thanks away from the contribution, refused by the database", async ({
  ctx,
}) => {
  const { from, into, writer, threadId } = await makeMerged(ctx);
  const giver = await makePerson(ctx);
  const react = (ideaId: string) =>
    refusalOf(ctx, (db) =>
      db
        .insert(reactions)
        .values({ ideaId, contributionId: threadId, personId: giver.id, kind: "heart" }),
    );
  const give = (ideaId: string) =>
    refusalOf(ctx, (db) =>
      db.insert(thanks).values({
        ideaId,
        contributionId: threadId,
        fromId: giver.id,
        toId: writer.id,
        message: "Thank you.",
      }),
    );
  expect([await react(from.id), await give(from.id)]).toEqual(["idea.merged", "idea.merged"]);
  expect([await react(into.id), await give(into.id)]).toEqual([null, null]);
});

test("merged idea: an import, says itself where a contribution belongs", async ({ ctx }) => {
  const { from, comment } = await makeMerged(ctx);
  await ctx.db.execute(sql`set local groundswell.importing = 'on'`);
  expect(
    await refusalOf(ctx, (db) => db.insert(contributions).values(comment(from.id))),
  ).toBeNull();
});
