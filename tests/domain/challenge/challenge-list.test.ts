import { sql } from "drizzle-orm";
import { challengeList } from "#app/domain/challenge/challenge-cards.ts";
import { challengeTabNames, challengeTabs } from "#app/domain/challenge/challenge-tabs.ts";
import { editPage } from "#app/domain/challenge/edit-page.ts";
import { phasePage } from "#app/domain/selection/phase-page.ts";
import { challengePhases } from "#db/enums.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeGroup, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("each challenge stands in one tab, and the numbers count only what one may see", async ({
  ctx,
}) => {
  expect(Object.values(challengeTabs).flat().sort()).toEqual([...challengePhases].sort());
  for (const phase of challengePhases) {
    await makeChallenge(ctx, { phase, question: phase });
    await makeChallenge(ctx, { phase, audience: "invited", question: "SECRET" });
  }
  const who = await as(ctx, await makePerson(ctx));
  for (const tab of challengeTabNames) {
    const list = await challengeList(who, tab);
    expect(list.challenges.map((c) => c.question).sort()).toEqual(
      tab === "drafts" ? [] : [...challengeTabs[tab]].sort(),
    );
    expect(list.counts[tab]).toBe(list.challenges.length);
  }
  expect((await challengeList(ctx, "open")).challenges).toEqual([]);
});

test("a long list is leafed through without showing one twice", async ({ ctx }) => {
  for (let n = 0; n < 30; n++) await makeChallenge(ctx);
  await ctx.db.execute(
    sql`update challenges set created_at = date_trunc('second', now()) - make_interval(secs => (hashtext(id) % 4))`,
  );
  const who = await as(ctx, await makePerson(ctx));
  const first = await challengeList(who, "open");
  const second = await challengeList(who, "open", first.after!);
  const ids = [...first.challenges, ...second.challenges].map((c) => c.id);
  expect([ids.length, new Set(ids).size, second.after]).toEqual([30, 30, null]);
  for (const after of ["x~y", "~", "2026-99-99T00:00:00.000Z~c", "'"])
    expect((await challengeList(who, "open", after)).challenges).toHaveLength(24);
});

test("a card counts ideas others can see, not drafts or withdrawn ones", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const by = await makePerson(ctx);
  for (const stage of ["draft", "withdrawn", "open", "open"] as const)
    await makeIdea(ctx, { challenge, by, stage });
  expect((await challengeList(await as(ctx, by), "open")).challenges[0]!.ideas).toBe(2);
});

test("only managers open the pages to edit and to begin a phase", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  await makeGroup(ctx, challenge.manager);
  const [manager, other] = [
    await as(ctx, challenge.manager),
    await as(ctx, await makePerson(ctx, { name: "Zebra Zoeker" })),
  ];
  expect(await editPage(manager, challenge.id, "zebra")).toMatchObject({
    challenge: { question: challenge.question, edited: 0 },
    found: [{ name: "Zebra Zoeker" }],
    may: { reshape: "challenge.begun", redate: true },
  });
  await expect(editPage(other, challenge.id, "")).rejects.toThrow("access.not-on-team");
  await expect(phasePage(other, challenge.id)).rejects.toThrow("access.not-on-team");
  await expect(editPage(ctx, challenge.id, "")).rejects.toThrow("access.sign-in");
});

test("before a phase begins its manager sees which ideas keep it from beginning", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  const open = await makeIdea(ctx, { challenge });
  await makeIdea(ctx, { challenge, stage: "shortlisted" });
  const seen = await phasePage(await as(ctx, challenge.manager), challenge.id);
  expect(seen).toMatchObject({
    next: { phase: "jury" },
    challenge: { shortlisted: 1 },
    blocking: { refusal: "challenge.ideas-unanswered", count: 1, ideas: [{ id: open.id }] },
  });
  const done = await makeChallenge(ctx, { phase: "closed" });
  expect(await phasePage(await as(ctx, done.manager), done.id)).toMatchObject({
    next: null,
    blocking: null,
  });
});
