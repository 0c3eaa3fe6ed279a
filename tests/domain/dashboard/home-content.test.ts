import { sql } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { homePage } from "#app/domain/dashboard/home-content.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ledger } from "#db/schema/funding.ts";
import { ideaStageChanges } from "#db/schema/idea.ts";
import { implementations, milestones } from "#db/schema/implementation.ts";
import { juryConflicts, scorecards } from "#db/schema/jury.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const waitsFor = async (ctx: Ctx, person: { id: string }) =>
  (await homePage(await as(ctx, person))).waiting;

test("a newcomer sees what is open, and that nothing waits yet", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { question: "Open to all?" });
  await makeChallenge(ctx, { audience: "invited" });
  await makeChallenge(ctx, { phase: "draft" });
  const home = await homePage(await as(ctx, await makePerson(ctx)));
  expect(home.open.map((card) => card.id)).toEqual([challenge.id]);
  expect(home).toMatchObject({
    tookPart: false,
    waiting: [],
    wins: [],
    guide: { guide: "employee" },
  });
  await expect(homePage(ctx)).rejects.toThrow("access.sign-in");
});

test("an author finds the draft, and each question, concern and improvement others left at an idea", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const [author, other] = [await makePerson(ctx), await makePerson(ctx, { name: "Ada" })];
  const draft = await makeIdea(ctx, { challenge, by: author, stage: "draft", title: "Half" });
  const late = await makeChallenge(ctx, { phase: "selection" });
  await makeIdea(ctx, { challenge: late, by: author, stage: "draft" });
  const idea = await makeIdea(ctx, { challenge, by: author });
  const said = { ideaId: idea.id, body: prose("?"), byId: other.id };
  await ctx.db.insert(contributions).values([
    { ...said, kind: "concern", createdAt: new Date(2e12), bodyText: "Who pays?" },
    { ...said, kind: "question", createdAt: new Date(1e12), bodyText: "When?" },
    { ...said, kind: "comment" },
    { ...said, kind: "question", byId: author.id },
    { ...said, kind: "improvement", state: "accepted" },
  ]);
  expect(await waitsFor(ctx, author)).toMatchObject([
    { kind: "asked", what: "question", says: "When?", by: { name: "Ada" }, ideaId: idea.id },
    { kind: "asked", what: "concern", says: "Who pays?" },
    { kind: "draft", ideaId: draft.id, title: "Half", challengeId: challenge.id },
  ]);
  expect(await waitsFor(ctx, other)).toEqual([]);
});

test("sponsor and manager get the idea that waits longest for an answer, and how many wait; a sponsor who also leads hears it once", async ({
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
  await ctx.db
    .insert(contributions)
    .values({ ideaId: answered.id, body: prose("Good."), byId: sponsor.id, asRole: "sponsor" });
  expect(await waitsFor(ctx, sponsor)).toMatchObject([
    { kind: "answer", as: "sponsor", ideaId: longest.id, count: 2 },
  ]);
  expect(await waitsFor(ctx, challenge.manager)).toMatchObject([
    { kind: "answer", as: "manager", ideaId: own.id, count: 3 },
  ]);
});

test("a juror sees how many scorecards wait and until when: not those given, not conflicts, not one's own idea", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "jury" });
  const juror = await makePerson(ctx);
  await makeMember(ctx, challenge, juror, "juror");
  const idea = (by?: { id: string }) =>
    makeIdea(ctx, { challenge, stage: "in-review", ...(by && { by }) });
  const [given, draft, conflict] = [await idea(), await idea(), await idea()];
  await idea(juror);
  await makeIdea(ctx, { challenge, stage: "not-selected" });
  await ctx.db.insert(scorecards).values([
    { ideaId: given.id, jurorId: juror.id, givenAt: new Date() },
    { ideaId: draft.id, jurorId: juror.id },
  ]);
  await ctx.db
    .insert(juryConflicts)
    .values({ ideaId: conflict.id, jurorId: juror.id, reason: "My team" });
  const [review, ...more] = await waitsFor(ctx, juror);
  expect(more).toEqual([]);
  expect(review).toMatchObject({
    kind: "review",
    challengeId: challenge.id,
    ideaId: draft.id,
    count: 1,
  });
  expect(Date.parse(review!.due!)).toBeGreaterThan(Date.now());
  expect(await waitsFor(ctx, await makePerson(ctx))).toEqual([]);
});

test("who makes a winner real sees the steps of the coming two weeks, and that work can begin", async ({
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
  const day = (away: number) => sql`(now() at time zone 'Europe/Amsterdam')::date + ${away}::int`;
  const step = { ideaId: idea.id };
  await ctx.db.insert(milestones).values([
    { ...step, title: "Soon", dueOn: day(5) },
    { ...step, title: "Late", dueOn: day(-3) },
    { ...step, title: "Far", dueOn: day(40) },
    { ...step, title: "Some day" },
    { ...step, title: "Done", dueOn: day(-9), reachedAt: new Date() },
  ]);
  expect(
    (await waitsFor(ctx, owner)).map((item) => ("step" in item ? item.step : item.kind)),
  ).toEqual(["Late", "Soon", "begin"]);
});

test("a sponsor with money left sees winners who have none yet; a manager what to begin by hand, and a draft to announce", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "decision" });
  const sponsor = await makePerson(ctx);
  await makeMember(ctx, challenge, sponsor, "sponsor");
  await makeIdea(ctx, { challenge, stage: "winner" });
  expect(await waitsFor(ctx, sponsor)).toEqual([]); // nothing pledged, so nothing to give
  await ctx.db.insert(ledger).values({
    challengeId: challenge.id,
    kind: "pledge",
    sponsorId: sponsor.id,
    amountMinor: 5_000,
    byId: sponsor.id,
  });
  expect(await waitsFor(ctx, sponsor)).toMatchObject([
    { kind: "fund", count: 1, leftMinor: 5_000, currency: "EUR" },
  ]);
  expect(await waitsFor(ctx, challenge.manager)).toMatchObject([
    { kind: "phase", next: "implementation" },
  ]);
  const draft = await makeChallenge(ctx, { phase: "draft" });
  expect(await waitsFor(ctx, draft.manager)).toMatchObject([
    { kind: "announce", challengeId: draft.id },
  ]);
});

test("recent wins are those of challenges one may see, the latest first", async ({ ctx }) => {
  const [open, closed] = [
    await makeChallenge(ctx, { phase: "implementation" }),
    await makeChallenge(ctx, { phase: "implementation", audience: "invited" }),
  ];
  const won = async (
    challenge: { id: string },
    title: string,
    stage: "winner" | "realised",
    at: Date,
  ) => {
    const idea = await makeIdea(ctx, { challenge, title, stage });
    await ctx.db
      .insert(ideaStageChanges)
      .values({ ideaId: idea.id, from: "shortlisted", to: stage, at });
  };
  await won(open, "earlier", "winner", new Date(1e12));
  await won(open, "later", "realised", new Date(1e12 + 1e6));
  await won(closed, "SECRET", "winner", new Date(2e12));
  expect(
    (await homePage(await as(ctx, await makePerson(ctx)))).wins.map(({ title }) => title),
  ).toEqual(["later", "earlier"]);
});

test("somebody who lost sight of a challenge has nothing waiting there, not even at their own idea", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { audience: "invited" });
  const author = await makePerson(ctx);
  const idea = await makeIdea(ctx, { challenge, by: author });
  await ctx.db
    .insert(contributions)
    .values({ ideaId: idea.id, body: prose("?"), kind: "question", byId: challenge.manager.id });
  expect(await waitsFor(ctx, author)).toEqual([]);
});

test("home takes at most three queries, however much there is", async ({ ctx }) => {
  const sponsor = await makePerson(ctx);
  for (let n = 0; n < 3; n++) {
    const challenge = await makeChallenge(ctx);
    await makeMember(ctx, challenge, sponsor, "sponsor");
    for (let m = 0; m < 3; m++) await makeIdea(ctx, { challenge });
  }
  expect(await countQueries(await as(ctx, sponsor), homePage)).toBeLessThanOrEqual(3);
});
