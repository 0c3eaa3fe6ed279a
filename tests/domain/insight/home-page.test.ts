import { homePage } from "#app/domain/insight/home-page.ts";
import { ideaStageChanges } from "#db/schema/idea.ts";
import { contributions } from "#db/schema/thread.ts";
import { juryConflicts, scorecards } from "#db/schema/jury.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("a newcomer sees what is open, and that nothing waits yet", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { question: "Open to all?" });
  await makeChallenge(ctx, { audience: "invited" });
  await makeChallenge(ctx, { phase: "draft" });
  const home = await homePage(await as(ctx, await makePerson(ctx)));
  expect(home.open.map((card) => card.id)).toEqual([challenge.id]);
  expect(home).toMatchObject({ tookPart: false, drafts: [], asked: [], managed: [], reviews: [], sponsored: [], wins: [] });
  await expect(homePage(ctx)).rejects.toThrow("access.sign-in");
});

test("an author finds the draft, and what others asked about an idea", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const [author, other] = [await makePerson(ctx), await makePerson(ctx)];
  const draft = await makeIdea(ctx, { challenge, by: author, stage: "draft", title: "Half" });
  const late = await makeChallenge(ctx, { phase: "selection" });
  await makeIdea(ctx, { challenge: late, by: author, stage: "draft" });
  const idea = await makeIdea(ctx, { challenge, by: author });
  const said = { ideaId: idea.id, body: prose("?"), byId: other.id };
  await ctx.db.insert(contributions).values([{ ...said, kind: "question" }, { ...said, kind: "concern" }, { ...said, kind: "comment" }, { ...said, kind: "question", byId: author.id }, { ...said, kind: "improvement", state: "accepted" }]);
  const home = await homePage(await as(ctx, author));
  expect(home.drafts.map(({ id, title }) => [id, title])).toEqual([[draft.id, "Half"]]);
  expect(home.asked.map(({ id, count }) => [id, count])).toEqual([[idea.id, 2]]);
  expect(home.tookPart).toBe(true);
  expect((await homePage(await as(ctx, other))).asked).toEqual([]);
});

test("a manager sees what ends when and how many ideas nobody answered", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  await makeIdea(ctx, { challenge });
  await makeChallenge(ctx, { phase: "closed" });
  const [managed, ...more] = (await homePage(await as(ctx, challenge.manager))).managed;
  expect(more).toEqual([]);
  expect(managed).toMatchObject({ challengeId: challenge.id, phase: "ideation", next: "refinement", byClock: true, unanswered: 1 });
  expect(new Date(managed!.nextAt!).getTime()).toBeGreaterThan(Date.now());
});

test("a juror sees how many scorecards wait: not those given, not conflicts, not one's own idea", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "jury" });
  const juror = await makePerson(ctx);
  await makeMember(ctx, challenge, juror, "juror");
  const [given, draft, conflict] = [await makeIdea(ctx, { challenge, stage: "in-review" }), await makeIdea(ctx, { challenge, stage: "in-review" }), await makeIdea(ctx, { challenge, stage: "in-review" })];
  await makeIdea(ctx, { challenge, stage: "in-review", by: juror });
  await makeIdea(ctx, { challenge, stage: "not-selected" });
  await ctx.db.insert(scorecards).values([{ ideaId: given.id, jurorId: juror.id, givenAt: new Date() }, { ideaId: draft.id, jurorId: juror.id }]);
  await ctx.db.insert(juryConflicts).values({ ideaId: conflict.id, jurorId: juror.id, reason: "My team" });
  expect((await homePage(await as(ctx, juror))).reviews).toEqual([{ challengeId: challenge.id, question: challenge.question, count: 1 }]);
  expect((await homePage(await as(ctx, await makePerson(ctx)))).reviews).toEqual([]);
});

test("a sponsor sees the ideas that wait for an answer", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const sponsor = await makePerson(ctx);
  await makeMember(ctx, challenge, sponsor, "sponsor");
  const [answered] = [await makeIdea(ctx, { challenge }), await makeIdea(ctx, { challenge })];
  await ctx.db.insert(contributions).values({ ideaId: answered.id, body: prose("Good."), byId: sponsor.id, asRole: "sponsor" });
  expect((await homePage(await as(ctx, sponsor))).sponsored.map(({ count }) => count)).toEqual([1]);
});

test("recent wins are those of challenges one may see, the latest first", async ({ ctx }) => {
  const [open, closed] = [await makeChallenge(ctx, { phase: "implementation" }), await makeChallenge(ctx, { phase: "implementation", audience: "invited" })];
  const won = async (challenge: { id: string }, title: string, stage: "winner" | "realised", at: Date) => {
    const idea = await makeIdea(ctx, { challenge, title, stage });
    await ctx.db.insert(ideaStageChanges).values({ ideaId: idea.id, from: "shortlisted", to: stage, at });
  };
  await won(open, "earlier", "winner", new Date(1e12));
  await won(open, "later", "realised", new Date(1e12 + 1e6));
  await won(closed, "SECRET", "winner", new Date(2e12));
  expect((await homePage(await as(ctx, await makePerson(ctx)))).wins.map(({ title }) => title)).toEqual(["later", "earlier"]);
});
