import { desc, eq } from "drizzle-orm";
import { correctCredit } from "#app/domain/credit/correct-credit.ts";
import { creditPage } from "#app/domain/credit/credit-page.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { ideaSheet } from "#app/domain/idea/idea-detail.ts";
import { type Happened, hearersOf } from "#app/domain/notification/recipients.ts";
import { refusalIn } from "#app/domain/refusals.ts";
import { activity } from "#db/schema/activity.ts";
import { creditCorrections } from "#db/schema/credit.ts";
import { decisions } from "#db/schema/jury.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeHelp } from "#tests/make/help.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalIn(error)?.code ?? String(error),
  );

async function makeHelped(ctx: Ctx, over: Parameters<typeof makeChallenge>[1] = {}) {
  const challenge = await makeChallenge(ctx, over);
  const idea = await makeIdea(ctx, { challenge });
  const helper = await as(ctx, await makePerson(ctx, { name: "Hanna Helper" }));
  const given = await makeHelp(ctx, idea, { id: helper.actor.id! }, "evidence");
  return { challenge, idea, helper, author: await as(ctx, { id: idea.authorId }), given };
}
const add = (idea: { id: string }, personId: string, words = "Measured it for two weeks") => ({
  ideaId: idea.id,
  personId,
  kind: "evidence" as const,
  contributionId: "",
  deed: "added" as const,
  words,
});
const told = async (who: Ctx, idea: { id: string }) =>
  (await ideaSheet(who, idea.id)).credits.map(({ id, helps }) => [
    id,
    helps.map(({ kind, words }) => words || kind),
  ]);
async function hearers(ctx: Ctx) {
  const [row] = await ctx.db
    .select()
    .from(activity)
    .where(eq(activity.type, "credit.corrected"))
    .orderBy(desc(activity.id))
    .limit(1);
  return (await hearersOf(ctx.db, [row as Happened])).map(({ personId, kind }) => [personId, kind]);
}

test("an author adds who was forgotten, with what in words, and takes it off again; both are kept, and they hear of it", async ({
  ctx,
}) => {
  const { idea, helper, author } = await makeHelped(ctx);
  const quiet = await makePerson(ctx);
  await correctCredit(author, add(idea, quiet.id));
  expect(new Set(await told(helper, idea))).toEqual(
    new Set([
      [quiet.id, ["Measured it for two weeks"]],
      [helper.actor.id, ["evidence"]],
    ]),
  );
  expect(await hearers(ctx)).toEqual([[quiet.id, "credit.added"]]);
  await correctCredit(author, add(idea, quiet.id, "Measured it for three weeks"));
  expect(await told(helper, idea)).toContainEqual([quiet.id, ["Measured it for three weeks"]]);
  await correctCredit(author, { ...add(idea, quiet.id), deed: "taken-off", words: "" });
  await correctCredit(author, { ...add(idea, quiet.id), deed: "taken-off", words: "" });
  expect(await told(helper, idea)).toEqual([[helper.actor.id, ["evidence"]]]);
  expect(await hearers(ctx)).toEqual([[quiet.id, "credit.taken-off"]]);
  expect(
    (
      await ctx.db
        .select({ deed: creditCorrections.deed })
        .from(creditCorrections)
        .orderBy(creditCorrections.id)
    ).map(({ deed }) => deed),
  ).toEqual(["added", "added", "taken-off"]);
  expect(await code(correctCredit(await as(ctx, quiet), add(idea, quiet.id)))).toBe(
    "credit.taken-off",
  );
  await correctCredit(author, { ...add(idea, quiet.id), deed: "put-back", words: "" });
  expect(await told(helper, idea)).toContainEqual([quiet.id, ["Measured it for three weeks"]]);
});

test("whoever helped says so themself, or takes their name off and puts it back; the authors hear of it, and cannot do it for them", async ({
  ctx,
}) => {
  const { idea, helper, author, given } = await makeHelped(ctx);
  const mine = {
    ideaId: idea.id,
    personId: helper.actor.id!,
    kind: "evidence" as const,
    contributionId: given.id,
    words: "",
  };
  expect(await code(correctCredit(author, { ...mine, deed: "taken-off" }))).toBe("credit.earned");
  await correctCredit(helper, { ...mine, deed: "taken-off" });
  expect(await told(author, idea)).toEqual([]);
  expect(await hearers(ctx)).toEqual([[idea.authorId, "credit.taken-off-self"]]);
  expect(await code(correctCredit(author, { ...mine, deed: "put-back" }))).toBe("credit.taken-off");
  await correctCredit(helper, { ...mine, deed: "put-back" });
  expect(await told(author, idea)).toEqual([[helper.actor.id, ["evidence"]]]);
  await correctCredit(helper, {
    ...mine,
    kind: "offer",
    contributionId: "",
    deed: "added",
    words: "Hung the hooks",
  });
  expect(await hearers(ctx)).toEqual([[idea.authorId, "credit.added-self"]]);
  await correctCredit(author, { ...mine, kind: "offer", contributionId: "", deed: "taken-off" });
  expect(await told(author, idea)).toEqual([[helper.actor.id, ["evidence"]]]);
});

test("nobody puts right for another what is not theirs, nor names who cannot see it, an author, or what never happened", async ({
  ctx,
}) => {
  const { idea, helper, author, given } = await makeHelped(ctx, { audience: "invited" });
  const other = await makePerson(ctx);
  expect(await code(correctCredit(helper, add(idea, other.id)))).toBe("not-found"); // not invited
  expect(await code(correctCredit(author, add(idea, other.id)))).toBe("not-found");
  const open = await makeHelped(ctx);
  expect(await code(correctCredit(open.helper, add(open.idea, other.id)))).toBe("access.not-yours");
  expect(await code(correctCredit(open.author, add(open.idea, open.idea.authorId)))).toBe(
    "credit.author",
  );
  expect(
    await code(
      correctCredit(open.author, { ...add(open.idea, other.id), contributionId: given.id }),
    ),
  ).toBe("not-found");
  expect(
    await code(correctCredit(open.author, { ...add(open.idea, other.id), deed: "taken-off" })),
  ).toBe("done");
  const draft = await makeIdea(ctx, { stage: "draft" });
  expect(
    await code(correctCredit(await as(ctx, { id: draft.authorId }), add(draft, other.id))),
  ).toBe("idea.stage");
  expect(await ctx.db.select().from(creditCorrections)).toEqual([]);
});

test("the page tells each help with its words, in order, what was put right, and to an author what came after the decision", async ({
  ctx,
}) => {
  const { challenge, idea, helper, author } = await makeHelped(ctx, { phase: "implementation" });
  await ctx.db.insert(decisions).values({
    ideaId: idea.id,
    challengeId: challenge.id,
    verdict: "winner",
    motivation: "Good.",
    publishedAt: new Date(),
  });
  const page = await creditPage(author, idea.id, "Han");
  expect(page).toMatchObject({
    credits: [],
    frozenAt: expect.any(String),
    since: [{ name: "Hanna Helper", kind: "evidence", says: "A evidence." }],
    found: [{ name: "Hanna Helper" }],
    may: { correct: true },
  });
  const { personId, contributionId } = page.since[0]!;
  await correctCredit(author, {
    ideaId: idea.id,
    personId,
    kind: "evidence",
    contributionId,
    deed: "added",
    words: "",
  });
  expect(await creditPage(helper, idea.id, "Han")).toMatchObject({
    credits: [{ name: "Hanna Helper", kind: "evidence", says: "A evidence.", byHand: true }],
    since: [],
    found: [],
    corrections: [{ deed: "added", last: true }],
  });
  expect(
    await countQueries(ctx, (ctx) => creditPage({ ...ctx, actor: author.actor }, idea.id, "")),
  ).toBe(1);
  await expect(creditPage(ctx, idea.id, "")).rejects.toMatchObject({ code: "access.sign-in" });
});
