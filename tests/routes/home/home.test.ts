import type { HomePage } from "#app/domain/dashboard/home-content.ts";
import type { FrontPage } from "#app/domain/dashboard/landing-page.ts";
import { paths, said } from "#app/paths.ts";
import { challenges } from "#db/schema/challenge.ts";
import { contributions } from "#db/schema/contribution.ts";
import { implementations, milestones } from "#db/schema/implementation.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

type Data = { home: HomePage | null; front: FrontPage | null };
const waiting = (answer: { data: unknown }) => (answer.data as Data).home!.waiting;

test("a visitor finds the front door, with what became of ideas only where that is for everybody", async ({
  ctx,
}) => {
  const [open, closed] = [
    await makeChallenge(ctx, { phase: "closed", resultsPublic: true }),
    await makeChallenge(ctx, { phase: "closed" }),
  ];
  await makeIdea(ctx, { challenge: open, stage: "realised", title: "For all" });
  await makeIdea(ctx, { challenge: open, stage: "stopped", title: "Stopped" });
  await makeIdea(ctx, { challenge: closed, stage: "realised", title: "SECRET" });
  const { status, data } = await (await visit(ctx)).get(paths.home(), { page: true });
  expect(status).toBe(200);
  expect((data as Data).home).toBeNull();
  expect((data as Data).front!.outcomes.map(({ title }) => title)).toEqual(["For all"]);
  expect(await ctx.db.$count(challenges)).toBe(2);
});

test("a sponsor answers from home, and the next idea takes its place", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const sponsor = await makePerson(ctx);
  await makeMember(ctx, challenge, sponsor, "sponsor");
  const [first, second] = [
    await makeIdea(ctx, { challenge, submittedAt: new Date(1e12) }),
    await makeIdea(ctx, { challenge }),
  ];
  const browser = await visit(ctx, sponsor);
  const [item] = waiting(await browser.get(paths.home()));
  if (item?.kind !== "answer") throw new Error("An idea waits for an answer");
  expect(item.ideaId).toBe(first.id);
  const sent = {
    contributionId: item.newId,
    kind: "comment",
    asAnswer: "on",
    from: "home",
    body: "We will try this in May.",
  };
  expect((await browser.post(paths.contribute(first.id), sent)).to).toBe("/?said=answered-here");
  expect(waiting(await browser.get(paths.home()))).toMatchObject([
    { kind: "answer", ideaId: second.id, count: 1 },
  ]);
  expect(
    (await browser.post(paths.contribute(second.id), { ...sent, contributionId: "", body: "" }))
      .status,
  ).toBe(400);
});

test("an author settles a question and a step from home, and stays there", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "implementation" });
  const author = await makePerson(ctx);
  const idea = await makeIdea(ctx, { challenge, by: author, stage: "in-progress" });
  const [asked] = await ctx.db
    .insert(contributions)
    .values({ ideaId: idea.id, kind: "question", body: prose("When?"), byId: challenge.manager.id })
    .returning();
  await ctx.db.insert(implementations).values({ ideaId: idea.id, ownerId: author.id });
  const [step] = await ctx.db
    .insert(milestones)
    .values({ ideaId: idea.id, title: "First", dueOn: "2020-01-01" })
    .returning();
  const browser = await visit(ctx, author);
  expect(waiting(await browser.get(paths.home())).map(({ kind }) => kind)).toEqual([
    "milestone",
    "asked",
  ]);
  expect(
    (
      await browser.post(paths.settleContribution(asked!.id), {
        state: "answered",
        words: "In May.",
        from: "home",
      })
    ).to,
  ).toBe("/?said=settled-here");
  expect(
    (
      await browser.post(paths.reachMilestone(idea.id), {
        milestoneId: step!.id,
        reached: "yes",
        from: "home",
      })
    ).to,
  ).toBe("/?said=reached-here");
  expect(waiting(await browser.get(paths.home()))).toEqual([]);
  expect(
    (
      await browser.post(paths.reachMilestone(idea.id), {
        milestoneId: step!.id,
        reached: "no",
        from: "//elsewhere",
      })
    ).to,
  ).toBe(said(paths.implementation(idea.id), "step-reopened"));
});

test("first steps are put away from home and brought back from one's profile", async ({ ctx }) => {
  const browser = await visit(ctx, await makePerson(ctx));
  const guide = async () => ((await browser.get(paths.home())).data as Data).home!.guide?.guide;
  expect(await guide()).toBe("employee");
  expect((await browser.post(paths.setGuide(), { guide: "employee", want: "away" })).to).toBe(
    "/?said=guide-away",
  );
  expect(await guide()).toBeUndefined();
  expect((await browser.get(paths.me())).data).toMatchObject({ guidesAway: ["employee"] });
  await browser.post(paths.setGuide(), { guide: "employee", want: "shown" });
  expect(await guide()).toBe("employee");
  expect((await browser.post(paths.setGuide(), { guide: "king", want: "away" })).status).toBe(400);
});
