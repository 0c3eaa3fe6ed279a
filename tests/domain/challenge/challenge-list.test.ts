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

test("challengeList: every phase, is in one tab; counts include visible challenges only", async ({
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
    expect(list.challenges.map(({ question }) => question).sort()).toEqual(
      tab === "drafts" ? [] : [...challengeTabs[tab]].sort(),
    );
    expect(list.counts[tab]).toBe(list.challenges.length);
  }
  expect((await challengeList(ctx, "open")).challenges).toEqual([]);
});

test("challengeList: all pages, show every challenge once; a bad cursor shows the first", async ({
  ctx,
}) => {
  for (let n = 0; n < 30; n++) await makeChallenge(ctx);
  await ctx.db.execute(
    sql`
      update challenges
      set created_at = date_trunc('second', now()) - make_interval(secs => (hashtext(id) % 4))`,
  );
  const who = await as(ctx, await makePerson(ctx));
  const first = await challengeList(who, "open");
  const second = await challengeList(who, "open", first.after!);
  const ids = [...first.challenges, ...second.challenges].map(({ id }) => id);
  expect([ids.length, new Set(ids).size, second.after]).toEqual([30, 30, null]);
  for (const after of ["x~y", "~", "2026-99-99T00:00:00.000Z~c", "'"])
    expect((await challengeList(who, "open", after)).challenges).toHaveLength(24);
});

test("challengeList: idea count on a card, excludes drafts and withdrawn ideas", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const by = await makePerson(ctx);
  for (const stage of ["draft", "withdrawn", "open", "open"] as const)
    await makeIdea(ctx, { challenge, by, stage });
  expect((await challengeList(await as(ctx, by), "open")).challenges[0]!.ideas).toBe(2);
});

test("editPage, phasePage: managers only", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  await makeGroup(ctx, challenge.manager);
  const [manager, other] = [
    await as(ctx, challenge.manager),
    await as(ctx, await makePerson(ctx, { name: "Zebra Zoeker" })),
  ];
  expect(await editPage(manager, challenge.id, "zebra")).toMatchObject({
    challenge: { question: challenge.question, lockVersion: 0 },
    found: [{ name: "Zebra Zoeker" }],
    may: { restructure: "challenge.begun", reschedule: true },
  });
  await expect(editPage(other, challenge.id, "")).rejects.toThrow("access.not-on-team");
  await expect(phasePage(other, challenge.id)).rejects.toThrow("access.not-on-team");
  await expect(editPage(ctx, challenge.id, "")).rejects.toThrow("access.sign-in");
});

test("phasePage: ideas that block the next phase, are listed", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  const open = await makeIdea(ctx, { challenge });
  await makeIdea(ctx, { challenge, stage: "shortlisted" });
  const page = await phasePage(await as(ctx, challenge.manager), challenge.id);
  expect(page).toMatchObject({
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
