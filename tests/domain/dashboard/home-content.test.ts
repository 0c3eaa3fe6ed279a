import { sql } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { homeContent } from "#app/domain/dashboard/home-content.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ledger } from "#db/schema/funding.ts";
import { ideaStageChanges } from "#db/schema/idea.ts";
import { implementations, milestones } from "#db/schema/implementation.ts";
import { juryConflicts, scorecards } from "#db/schema/jury.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const todoItemsOf = async (ctx: Ctx, person: { id: string }) =>
  (await homeContent(await as(ctx, person))).todoItems;

test("homeContent: a newcomer sees open challenges and no tasks", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { question: "Open to all?" });
  await makeChallenge(ctx, { audience: "invited" });
  await makeChallenge(ctx, { phase: "draft" });
  const home = await homeContent(await as(ctx, await makePerson(ctx)));
  expect(home.openChallenges.map((card) => card.id)).toEqual([challenge.id]);
  expect(home).toMatchObject({
    hasParticipated: false,
    todoItems: [],
    wins: [],
    guide: { guide: "employee" },
  });
  await expect(homeContent(ctx)).rejects.toThrow("access.sign-in");
});

test("homeContent: an author sees their draft and the open contributions to their idea", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const [author, other] = [await makePerson(ctx), await makePerson(ctx, { name: "Ada" })];
  const draft = await makeIdea(ctx, { challenge, by: author, stage: "draft", title: "Half" });
  const late = await makeChallenge(ctx, { phase: "selection" });
  await makeIdea(ctx, { challenge: late, by: author, stage: "draft" });
  const idea = await makeIdea(ctx, { challenge, by: author });
  const contribution = { ideaId: idea.id, body: richText("?"), authorId: other.id };
  await ctx.db.insert(contributions).values([
    { ...contribution, kind: "concern", createdAt: new Date(2e12), bodyText: "Who pays?" },
    { ...contribution, kind: "question", createdAt: new Date(1e12), bodyText: "When?" },
    { ...contribution, kind: "comment" },
    { ...contribution, kind: "question", authorId: author.id },
    { ...contribution, kind: "improvement", state: "accepted" },
  ]);
  expect(await todoItemsOf(ctx, author)).toMatchObject([
    {
      kind: "asked",
      contributionKind: "question",
      excerpt: "When?",
      by: { name: "Ada" },
      ideaId: idea.id,
    },
    { kind: "asked", contributionKind: "concern", excerpt: "Who pays?" },
    { kind: "draft", ideaId: draft.id, title: "Half", challengeId: challenge.id },
  ]);
  expect(await todoItemsOf(ctx, other)).toEqual([]);
});

test("homeContent: sponsor and manager see the idea that waits longest and the number waiting, once a person", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const sponsor = await makePerson(ctx);
  await makeMember(ctx, challenge, sponsor, "sponsor");
  await makeMember(ctx, challenge, sponsor, "manager");
  const own = await makeIdea(ctx, { challenge, by: sponsor, submittedAt: new Date(1e11) });
  const [answered, , longest] = [
    await makeIdea(ctx, { challenge }),
    await makeIdea(ctx, { challenge }),
    await makeIdea(ctx, { challenge, submittedAt: new Date(1e12) }),
  ];
  await ctx.db.insert(contributions).values({
    ideaId: answered.id,
    body: richText("Good."),
    authorId: sponsor.id,
    asRole: "sponsor",
  });
  expect(await todoItemsOf(ctx, sponsor)).toMatchObject([
    { kind: "answer", as: "sponsor", ideaId: longest.id, count: 2 },
  ]);
  expect(await todoItemsOf(ctx, challenge.manager)).toMatchObject([
    { kind: "answer", as: "manager", ideaId: own.id, count: 3 },
  ]);
});

test("homeContent: a juror sees open scorecards and the deadline, without submitted ones, conflicts and own ideas", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "jury" });
  const juror = await makePerson(ctx);
  await makeMember(ctx, challenge, juror, "juror");
  const makeOne = (by?: { id: string }) =>
    makeIdea(ctx, { challenge, stage: "in-review", ...(by && { by }) });
  const [submitted, draft, conflict] = [await makeOne(), await makeOne(), await makeOne()];
  await makeOne(juror);
  await makeIdea(ctx, { challenge, stage: "not-selected" });
  await ctx.db.insert(scorecards).values([
    { ideaId: submitted.id, jurorId: juror.id, submittedAt: new Date() },
    { ideaId: draft.id, jurorId: juror.id },
  ]);
  await ctx.db
    .insert(juryConflicts)
    .values({ ideaId: conflict.id, jurorId: juror.id, reason: "My team" });
  const [review, ...more] = await todoItemsOf(ctx, juror);
  expect(more).toEqual([]);
  expect(review).toMatchObject({
    kind: "review",
    challengeId: challenge.id,
    ideaId: draft.id,
    count: 1,
  });
  expect(Date.parse(review!.due!)).toBeGreaterThan(Date.now());
  expect(await todoItemsOf(ctx, await makePerson(ctx))).toEqual([]);
});

test("homeContent: an owner sees the milestones of the next two weeks, and that work can start", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "implementation" });
  const owner = await makePerson(ctx);
  const [idea, granted] = [
    await makeIdea(ctx, { challenge, stage: "in-progress" }),
    await makeIdea(ctx, { challenge, stage: "funded" }),
  ];
  await ctx.db.insert(implementations).values([
    { ideaId: idea.id, ownerId: owner.id },
    { ideaId: granted.id, ownerId: owner.id },
  ]);
  const day = (offset: number) =>
    sql`(now() at time zone 'Europe/Amsterdam')::date + ${offset}::int`;
  const milestone = { ideaId: idea.id };
  await ctx.db.insert(milestones).values([
    { ...milestone, title: "Soon", dueOn: day(5) },
    { ...milestone, title: "Late", dueOn: day(-3) },
    { ...milestone, title: "Far", dueOn: day(40) },
    { ...milestone, title: "Some day" },
    { ...milestone, title: "Done", dueOn: day(-9), completedAt: new Date() },
  ]);
  expect(
    (await todoItemsOf(ctx, owner)).map((item) =>
      "milestoneTitle" in item ? item.milestoneTitle : item.kind,
    ),
  ).toEqual(["Late", "Soon", "begin"]);
});

test("homeContent: a sponsor sees unfunded winners, a manager phases to start and a draft to announce", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "decision" });
  const sponsor = await makePerson(ctx);
  await makeMember(ctx, challenge, sponsor, "sponsor");
  await makeIdea(ctx, { challenge, stage: "winner" });
  expect(await todoItemsOf(ctx, sponsor)).toEqual([]); // nothing pledged
  await ctx.db.insert(ledger).values({
    challengeId: challenge.id,
    kind: "pledge",
    sponsorId: sponsor.id,
    amountMinor: 5_000,
    actorId: sponsor.id,
  });
  expect(await todoItemsOf(ctx, sponsor)).toMatchObject([
    { kind: "fund", count: 1, leftMinor: 5_000, currency: "EUR" },
  ]);
  expect(await todoItemsOf(ctx, challenge.manager)).toMatchObject([
    { kind: "phase", next: "implementation" },
  ]);
  const draft = await makeChallenge(ctx, { phase: "draft" });
  expect(await todoItemsOf(ctx, draft.manager)).toMatchObject([
    { kind: "announce", challengeId: draft.id },
  ]);
});

test("homeContent: recent wins of visible challenges, latest first", async ({ ctx }) => {
  const [open, closed] = [
    await makeChallenge(ctx, { phase: "implementation" }),
    await makeChallenge(ctx, { phase: "implementation", audience: "invited" }),
  ];
  const makeWin = async (
    challenge: { id: string },
    title: string,
    stage: "winner" | "realised",
    at: Date,
  ) => {
    const idea = await makeIdea(ctx, { challenge, title, stage });
    await ctx.db
      .insert(ideaStageChanges)
      .values({ ideaId: idea.id, from: "shortlisted", to: stage, changedAt: at });
  };
  await makeWin(open, "earlier", "winner", new Date(1e12));
  await makeWin(open, "later", "realised", new Date(1e12 + 1e6));
  await makeWin(closed, "SECRET", "winner", new Date(2e12));
  expect(
    (await homeContent(await as(ctx, await makePerson(ctx)))).wins.map(({ title }) => title),
  ).toEqual(["later", "earlier"]);
});

test("homeContent: no tasks in a challenge the actor may no longer see", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { audience: "invited" });
  const author = await makePerson(ctx);
  const idea = await makeIdea(ctx, { challenge, by: author });
  await ctx.db.insert(contributions).values({
    ideaId: idea.id,
    body: richText("?"),
    kind: "question",
    authorId: challenge.manager.id,
  });
  expect(await todoItemsOf(ctx, author)).toEqual([]);
});

test("homeContent: five queries, however much there is", async ({ ctx }) => {
  const sponsor = await makePerson(ctx);
  for (let n = 0; n < 3; n++) {
    const challenge = await makeChallenge(ctx);
    await makeMember(ctx, challenge, sponsor, "sponsor");
    for (let m = 0; m < 3; m++) await makeIdea(ctx, { challenge });
  }
  expect(await countQueries(await as(ctx, sponsor), homeContent)).toBe(5);
});
