import type { HomeContent } from "#app/domain/dashboard/home-content.ts";
import type { LandingPage } from "#app/domain/dashboard/landing-page.ts";
import { paths, withFlash } from "#app/paths.ts";
import { challenges } from "#db/schema/challenge.ts";
import { contributions } from "#db/schema/contribution.ts";
import { implementations, milestones } from "#db/schema/implementation.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

type Data = { home: HomeContent | null; landing: LandingPage | null };
const todoItems = (answer: { data: unknown }) => (answer.data as Data).home!.todoItems;

test("home: a visitor sees the landing page with public outcomes only", async ({ ctx }) => {
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
  expect((data as Data).landing!.outcomes.map(({ title }) => title)).toEqual(["For all"]);
  expect(await ctx.db.$count(challenges)).toBe(2);
});

test("home: a sponsor answers an idea and sees the next one", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const sponsor = await makePerson(ctx);
  await makeMember(ctx, challenge, sponsor, "sponsor");
  const [first, second] = [
    await makeIdea(ctx, { challenge, submittedAt: new Date(1e12) }),
    await makeIdea(ctx, { challenge }),
  ];
  const browser = await visit(ctx, sponsor);
  const [item] = todoItems(await browser.get(paths.home()));
  if (item?.kind !== "answer") throw new Error("An idea waits for an answer");
  expect(item.ideaId).toBe(first.id);
  const sent = {
    contributionId: item.newContributionId,
    kind: "comment",
    asAnswer: "on",
    from: "home",
    body: "We will try this in May.",
  };
  expect((await browser.post(paths.contribute(first.id), sent)).to).toBe("/?flash=answered-here");
  expect(todoItems(await browser.get(paths.home()))).toMatchObject([
    { kind: "answer", ideaId: second.id, count: 1 },
  ]);
  expect(
    (await browser.post(paths.contribute(second.id), { ...sent, contributionId: "", body: "" }))
      .status,
  ).toBe(400);
});

test("home: an author resolves a question and a milestone and stays there", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "implementation" });
  const author = await makePerson(ctx);
  const idea = await makeIdea(ctx, { challenge, by: author, stage: "in-progress" });
  const [asked] = await ctx.db
    .insert(contributions)
    .values({
      ideaId: idea.id,
      kind: "question",
      body: richText("When?"),
      authorId: challenge.manager.id,
    })
    .returning();
  await ctx.db.insert(implementations).values({ ideaId: idea.id, ownerId: author.id });
  const [step] = await ctx.db
    .insert(milestones)
    .values({ ideaId: idea.id, title: "First", dueOn: "2020-01-01" })
    .returning();
  const browser = await visit(ctx, author);
  expect(todoItems(await browser.get(paths.home())).map(({ kind }) => kind)).toEqual([
    "milestone",
    "asked",
  ]);
  expect(
    (
      await browser.post(paths.resolveContribution(asked!.id), {
        state: "answered",
        message: "In May.",
        from: "home",
      })
    ).to,
  ).toBe("/?flash=resolved-here");
  expect(
    (
      await browser.post(paths.completeMilestone(idea.id), {
        milestoneId: step!.id,
        reached: "yes",
        from: "home",
      })
    ).to,
  ).toBe("/?flash=reached-here");
  expect(todoItems(await browser.get(paths.home()))).toEqual([]);
  expect(
    (
      await browser.post(paths.completeMilestone(idea.id), {
        milestoneId: step!.id,
        reached: "no",
        from: "//elsewhere",
      })
    ).to,
  ).toBe(withFlash(paths.implementation(idea.id), "step-reopened"));
});

test("home: onboarding is dismissed there and shown again from the profile", async ({ ctx }) => {
  const browser = await visit(ctx, await makePerson(ctx));
  const guide = async () => ((await browser.get(paths.home())).data as Data).home!.guide?.guide;
  expect(await guide()).toBe("employee");
  expect((await browser.post(paths.setGuide(), { guide: "employee", want: "dismissed" })).to).toBe(
    "/?flash=guide-away",
  );
  expect(await guide()).toBeUndefined();
  expect((await browser.get(paths.me())).data).toMatchObject({ dismissedGuides: ["employee"] });
  await browser.post(paths.setGuide(), { guide: "employee", want: "shown" });
  expect(await guide()).toBe("employee");
  expect((await browser.post(paths.setGuide(), { guide: "king", want: "dismissed" })).status).toBe(
    400,
  );
});
