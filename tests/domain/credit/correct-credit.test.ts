import { desc, eq } from "drizzle-orm";
import { correctCredit } from "#app/domain/credit/correct-credit.ts";
import { creditPage } from "#app/domain/credit/credit-page.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { ideaDetail } from "#app/domain/idea/idea-detail.ts";
import type { ActivityRow } from "#app/domain/notification/notification-audience.ts";
import { recipientsOf } from "#app/domain/notification/recipients.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { activity } from "#db/schema/activity.ts";
import { creditCorrections } from "#db/schema/credit.ts";
import { decisions } from "#db/schema/jury.ts";
import { people } from "#db/schema/people.ts";
import { makeAnonymousIdea } from "#tests/make/anonymous.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeHelp } from "#tests/make/help.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const resultOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalFrom(error)?.code ?? String(error),
  );

async function makeHelped(ctx: Ctx, over: Parameters<typeof makeChallenge>[1] = {}) {
  const challenge = await makeChallenge(ctx, over);
  const idea = await makeIdea(ctx, { challenge });
  const helper = await as(ctx, await makePerson(ctx, { name: "Hanna Helper" }));
  const given = await makeHelp(ctx, idea, { id: helper.actor.id! }, "evidence");
  return { challenge, idea, helper, author: await as(ctx, { id: idea.authorId }), given };
}
const addition = (
  idea: { id: string },
  personId: string,
  description = "Measured it for two weeks",
) => ({
  ideaId: idea.id,
  personId,
  kind: "evidence" as const,
  contributionId: "",
  correction: "added" as const,
  description,
});
const creditsSeenBy = async (who: Ctx, idea: { id: string }) =>
  (await ideaDetail(who, idea.id)).credits.map(({ id, helps }) => [
    id,
    helps.map(({ kind, description }) => description || kind),
  ]);
async function correctionRecipients(ctx: Ctx) {
  const [row] = await ctx.db
    .select()
    .from(activity)
    .where(eq(activity.type, "credit.corrected"))
    .orderBy(desc(activity.id))
    .limit(1);
  return (await recipientsOf(ctx.db, [row as ActivityRow])).map(({ personId, kind }) => [
    personId,
    kind,
  ]);
}

test("correctCredit: an author adds a forgotten person and takes them off, both corrections are saved and notified", async ({
  ctx,
}) => {
  const { idea, helper, author } = await makeHelped(ctx);
  const quiet = await makePerson(ctx);
  await correctCredit(author, addition(idea, quiet.id));
  expect(new Set(await creditsSeenBy(helper, idea))).toEqual(
    new Set([
      [quiet.id, ["Measured it for two weeks"]],
      [helper.actor.id, ["evidence"]],
    ]),
  );
  expect(await correctionRecipients(ctx)).toEqual([[quiet.id, "credit.added"]]);
  await correctCredit(author, addition(idea, quiet.id, "Measured it for three weeks"));
  expect(await creditsSeenBy(helper, idea)).toContainEqual([
    quiet.id,
    ["Measured it for three weeks"],
  ]);
  await correctCredit(author, {
    ...addition(idea, quiet.id),
    correction: "taken-off",
    description: "",
  });
  await correctCredit(author, {
    ...addition(idea, quiet.id),
    correction: "taken-off",
    description: "",
  });
  expect(await creditsSeenBy(helper, idea)).toEqual([[helper.actor.id, ["evidence"]]]);
  expect(await correctionRecipients(ctx)).toEqual([[quiet.id, "credit.taken-off"]]);
  expect(
    (
      await ctx.db
        .select({ action: creditCorrections.action })
        .from(creditCorrections)
        .orderBy(creditCorrections.id)
    ).map(({ action }) => action),
  ).toEqual(["added", "added", "taken-off"]);
  expect(await resultOf(correctCredit(await as(ctx, quiet), addition(idea, quiet.id)))).toBe(
    "credit.taken-off",
  );
  await correctCredit(author, {
    ...addition(idea, quiet.id),
    correction: "put-back",
    description: "",
  });
  expect(await creditsSeenBy(helper, idea)).toContainEqual([
    quiet.id,
    ["Measured it for three weeks"],
  ]);
});

test("correctCredit: a helper adds, takes off and puts back their own name, authors are notified and cannot do it for them", async ({
  ctx,
}) => {
  const { idea, helper, author, given } = await makeHelped(ctx);
  const mine = {
    ideaId: idea.id,
    personId: helper.actor.id!,
    kind: "evidence" as const,
    contributionId: given.id,
    description: "",
  };
  expect(await resultOf(correctCredit(author, { ...mine, correction: "taken-off" }))).toBe(
    "credit.earned",
  );
  await correctCredit(helper, { ...mine, correction: "taken-off" });
  expect(await creditsSeenBy(author, idea)).toEqual([]);
  expect(await correctionRecipients(ctx)).toEqual([[idea.authorId, "credit.taken-off-self"]]);
  expect(await resultOf(correctCredit(author, { ...mine, correction: "put-back" }))).toBe(
    "credit.taken-off",
  );
  await correctCredit(helper, { ...mine, correction: "put-back" });
  expect(await creditsSeenBy(author, idea)).toEqual([[helper.actor.id, ["evidence"]]]);
  await correctCredit(helper, {
    ...mine,
    kind: "offer",
    contributionId: "",
    correction: "added",
    description: "Hung the hooks",
  });
  expect(await correctionRecipients(ctx)).toEqual([[idea.authorId, "credit.added-self"]]);
  await correctCredit(author, {
    ...mine,
    kind: "offer",
    contributionId: "",
    correction: "taken-off",
  });
  expect(await creditsSeenBy(author, idea)).toEqual([[helper.actor.id, ["evidence"]]]);
});

test("correctCredit: other people, authors, people without access and invented contributions are refused", async ({
  ctx,
}) => {
  const { idea, helper, author, given } = await makeHelped(ctx, { audience: "invited" });
  const other = await makePerson(ctx);
  // not invited
  expect(await resultOf(correctCredit(helper, addition(idea, other.id)))).toBe("not-found");
  expect(await resultOf(correctCredit(author, addition(idea, other.id)))).toBe("not-found");
  const open = await makeHelped(ctx);
  expect(await resultOf(correctCredit(open.helper, addition(open.idea, other.id)))).toBe(
    "access.not-yours",
  );
  expect(await resultOf(correctCredit(open.author, addition(open.idea, open.idea.authorId)))).toBe(
    "credit.author",
  );
  expect(
    await resultOf(
      correctCredit(open.author, { ...addition(open.idea, other.id), contributionId: given.id }),
    ),
  ).toBe("not-found");
  expect(
    await resultOf(
      correctCredit(open.author, { ...addition(open.idea, other.id), correction: "taken-off" }),
    ),
  ).toBe("done");
  const draft = await makeIdea(ctx, { stage: "draft" });
  expect(
    await resultOf(correctCredit(await as(ctx, { id: draft.authorId }), addition(draft, other.id))),
  ).toBe("idea.stage");
  expect(await ctx.db.select().from(creditCorrections)).toEqual([]);
});

test("creditPage: shows credit, corrections and, to an author, credit earned after the decision", async ({
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
    snapshotAt: expect.any(String),
    laterCredits: [{ name: "Hanna Helper", kind: "evidence", excerpt: "A evidence." }],
    found: [{ name: "Hanna Helper" }],
    may: { correct: true },
  });
  const { personId, contributionId } = page.laterCredits[0]!;
  await correctCredit(author, {
    ideaId: idea.id,
    personId,
    kind: "evidence",
    contributionId,
    correction: "added",
    description: "",
  });
  expect(await creditPage(helper, idea.id, "Han")).toMatchObject({
    credits: [{ name: "Hanna Helper", kind: "evidence", excerpt: "A evidence.", byHand: true }],
    laterCredits: [],
    found: [],
    corrections: [{ action: "added", isLast: true }],
  });
  expect(
    await countQueries(ctx, (counted) =>
      creditPage({ ...counted, actor: author.actor }, idea.id, ""),
    ),
  ).toBe(1);
  await expect(creditPage(ctx, idea.id, "")).rejects.toMatchObject({ code: "access.sign-in" });
});

test("correctCredit: a placeholder author of another idea, cannot be added", async ({ ctx }) => {
  const { idea, author } = await makeHelped(ctx);
  await makeAnonymousIdea(ctx);
  const [placeholder] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.kind, "placeholder"));
  expect(await resultOf(correctCredit(author, addition(idea, placeholder!.id)))).toBe("not-found");
});
