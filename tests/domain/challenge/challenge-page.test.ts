import { sql } from "drizzle-orm";
import { challengePage } from "#app/domain/challenge/challenge-page.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { ideaSorts, ideasPerPage } from "#app/domain/idea/idea-query.ts";
import { ideaStages } from "#db/enums.ts";
import { challengeGroups } from "#db/schema/challenge.ts";
import { ledger } from "#db/schema/funding.ts";
import { votes } from "#db/schema/vote.ts";
import { makeChallenge, makeCriteria } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeGroup, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const pageOf = (who: Ctx, id: string, query: Record<string, string> = {}) =>
  challengePage(who, id, new URLSearchParams(query));
const titles = async (...call: Parameters<typeof pageOf>) =>
  (await pageOf(...call)).ideas.map((idea) => idea.title);

async function vote(
  ctx: Ctx,
  challenge: { id: string },
  idea: { id: string },
  voter?: { id: string },
) {
  await ctx.db.insert(votes).values({
    challengeId: challenge.id,
    ideaId: idea.id,
    voterId: (voter ?? (await makePerson(ctx))).id,
  });
}

/** The ids on all pages of a list. */
async function allPages(who: Ctx, id: string, query: Record<string, string>) {
  const seen: string[] = [];
  let after: string | null | undefined;
  for (let pages = 0; pages < 10 && after !== null; pages++) {
    const page = await pageOf(who, id, { ...query, ...(after ? { after } : {}) });
    seen.push(...page.ideas.map((idea) => idea.id));
    after = page.after;
  }
  return seen;
}

test("challengePage: question, sponsors, criteria, budget and permissions", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  await makeCriteria(ctx, challenge);
  const sponsor = await makePerson(ctx, { name: "Sam" });
  await makeMember(ctx, challenge, sponsor, "sponsor", "I want this.");
  await ctx.db.insert(ledger).values([
    { challengeId: challenge.id, kind: "pledge", sponsorId: sponsor.id, amountMinor: 500_000 },
    { challengeId: challenge.id, kind: "pledge", sponsorId: sponsor.id, amountMinor: -100_000 },
  ]);
  const page = (await pageOf(await as(ctx, await makePerson(ctx)), challenge.id)).challenge;
  expect(page).toMatchObject({
    question: challenge.question,
    phase: "ideation",
    pledgedMinor: 400_000,
    allocatedMinor: 0,
    may: { write: true, edit: "access.not-on-team", count: true },
  });
  expect(page.team.find((member) => member.role === "sponsor")).toMatchObject({
    name: "Sam",
    statement: "I want this.",
    pledgedMinor: 400_000,
  });
  expect(page.criteria.map(({ weight }) => weight)).toEqual([3, 2, 1]);
  expect(
    (await pageOf(await as(ctx, challenge.manager), challenge.id)).challenge.may,
  ).toMatchObject({
    edit: true,
    move: true,
  });
});

test("challengePage: invisible challenge, refuses not-found; visitors have to sign in", async ({
  ctx,
}) => {
  const member = await makePerson(ctx);
  const challenge = await makeChallenge(ctx, { audience: "groups" });
  await ctx.db
    .insert(challengeGroups)
    .values({ challengeId: challenge.id, groupId: (await makeGroup(ctx, member)).id });
  expect((await pageOf(await as(ctx, member), challenge.id)).challenge.id).toBe(challenge.id);
  await expect(pageOf(await as(ctx, await makePerson(ctx)), challenge.id)).rejects.toThrow(
    "not-found",
  );
  await expect(pageOf(ctx, challenge.id)).rejects.toThrow("access.sign-in");
  await expect(pageOf(await as(ctx, member), "challenge_none")).rejects.toThrow("not-found");
});

test("challengePage: drafts, are hidden; withdrawn ideas are listed on request", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const author = await makePerson(ctx);
  for (const stage of ideaStages)
    await makeIdea(ctx, { challenge, stage, title: stage, by: author });
  const who = await as(ctx, author);
  expect((await titles(who, challenge.id)).sort()).toEqual(
    ideaStages.filter((s) => s !== "draft" && s !== "withdrawn" && s !== "merged").sort(),
  );
  expect(await titles(who, challenge.id, { state: "withdrawn" })).toEqual(["withdrawn"]);
  expect((await titles(who, challenge.id, { state: "winners" })).sort()).toEqual([
    "funded",
    "in-progress",
    "realised",
    "winner",
  ]);
  const { challenge: head } = await pageOf(who, challenge.id);
  expect(head.stages).not.toHaveProperty("draft");
  expect(head.myDraftId).toMatch(/^idea_/);
  expect(
    (await pageOf(await as(ctx, await makePerson(ctx)), challenge.id)).challenge.myDraftId,
  ).toBeNull();
});

test("challengePage: every sort order over several pages, shows every idea once", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const author = await makePerson(ctx);
  const created: string[] = [];
  for (let n = 0; n < ideasPerPage * 2 + 5; n++)
    created.push(
      (
        await makeIdea(ctx, {
          challenge,
          by: author,
          submittedAt: n % 3 ? new Date(1_700_000_000_000 + n * 1000) : new Date(1_700_000_000_000),
        })
      ).id,
    );
  await ctx.db.execute(
    sql`
      update idea_stats
      set votes_for = hashtext(idea_id) % 5 + 5, contributions = abs(hashtext(idea_id) % 3)
      where challenge_id = ${challenge.id}`,
  );
  const who = await as(ctx, author);
  for (const sort of ideaSorts) {
    const seen = await allPages(who, challenge.id, { sort });
    expect(seen.length, sort).toBe(created.length);
    expect(new Set(seen).size, sort).toBe(created.length);
  }
});

test("challengePage: default order, differs between people and is stable for each", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  for (let n = 0; n < 12; n++) await makeIdea(ctx, { challenge, title: `Idea ${n}` });
  const [ann, bob] = [await as(ctx, await makePerson(ctx)), await as(ctx, await makePerson(ctx))];
  expect(await titles(ann, challenge.id)).toEqual(await titles(ann, challenge.id));
  expect(await titles(ann, challenge.id)).not.toEqual(await titles(bob, challenge.id));
});

test("challengePage: sorted by votes, date or discussion, highest first", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const [first, second] = [
    await makeIdea(ctx, { challenge, title: "first", submittedAt: new Date(1e12) }),
    await makeIdea(ctx, { challenge, title: "second", submittedAt: new Date(1e12 + 1) }),
  ];
  await vote(ctx, challenge, first);
  await ctx.db.execute(sql`update idea_stats set contributions = 7 where idea_id = ${first.id}`);
  const who = await as(ctx, await makePerson(ctx));
  expect(await titles(who, challenge.id, { sort: "votes" })).toEqual(["first", "second"]);
  expect(await titles(who, challenge.id, { sort: "newest" })).toEqual(["second", "first"]);
  expect(await titles(who, challenge.id, { sort: "discussed" })).toEqual(["first", "second"]);
  expect(second.id).not.toBe(first.id);
});

test("challengePage: hidden counts, are not revealed by numbers or order", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { countsHidden: true });
  const voter = await makePerson(ctx);
  const ideas = [];
  for (let n = 0; n < 8; n++) ideas.push(await makeIdea(ctx, { challenge, title: `Idea ${n}` }));
  await vote(ctx, challenge, ideas[3]!, voter);
  const who = await as(ctx, voter);
  const page = await pageOf(who, challenge.id, { sort: "votes" });
  expect(page.query.sort).toBe("fair");
  expect(page.ideas.map((idea) => idea.votes)).toEqual(Array(8).fill(null));
  expect(page.ideas.filter((idea) => idea.hasMyVote).map((idea) => idea.title)).toEqual(["Idea 3"]);
  expect(await titles(who, challenge.id, { sort: "votes" })).toEqual(
    await titles(who, challenge.id),
  );
});

test("challengePage: search, matches word beginnings and survives any input", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  await makeIdea(ctx, {
    challenge,
    title: "Een bord voor de hele ploeg",
    bodyText: "Overdracht in twee minuten",
  });
  await makeIdea(ctx, { challenge, title: "Koffie", bodyText: "Beter" });
  const who = await as(ctx, await makePerson(ctx));
  expect(await titles(who, challenge.id, { q: "overdr bord" })).toEqual([
    "Een bord voor de hele ploeg",
  ]);
  for (const q of ["'; drop table ideas", "& | !", "zzz", "koffie:*&!", "\u0000", "%"])
    expect(
      (await titles(who, challenge.id, { q })).filter((t) => t !== "Koffie").length,
      q,
    ).toBeLessThan(2);
  expect(await titles(who, challenge.id, { q: "!!!" })).toEqual([]);
});

test("challengePage: malformed cursor, shows the first page", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  await makeIdea(ctx, { challenge, title: "One" });
  const who = await as(ctx, await makePerson(ctx));
  for (const after of [
    "x",
    "~",
    "1~",
    "99999999999999999999999~idea_1",
    "9999999999999999999~x",
    "2026-13-99T00:00:00Z~x",
    "'~'",
    "~idea_1",
  ]) {
    for (const sort of ["fair", "newest", "votes"])
      expect(
        await titles(who, challenge.id, { after, sort, state: "?", view: "?" }).then(
          (t) => t.length <= 1,
        ),
      ).toBe(true);
  }
});

test("challengePage: own idea, is not votable; ideas of others are while voting is open", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const author = await makePerson(ctx);
  await makeIdea(ctx, { challenge, by: author });
  expect((await pageOf(await as(ctx, author), challenge.id)).ideas[0]!.votable).toBe(false);
  expect((await pageOf(await as(ctx, await makePerson(ctx)), challenge.id)).ideas[0]!.votable).toBe(
    true,
  );
});

test("challengePage: winners, open and rejected ideas, are in that order across pages", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "implementation" });
  const by = await makePerson(ctx);
  for (let n = 0; n < 60; n++)
    await makeIdea(ctx, {
      challenge,
      by,
      title: ["not-selected", "winner", "open"][n % 3]!,
      stage: (["not-selected", "winner", "open"] as const)[n % 3]!,
    });
  const who = await as(ctx, by);
  const title = new Map(
    (await ctx.db.execute<{ id: string; title: string }>(sql`select id, title from ideas`)).map(
      (row) => [row.id, row.title],
    ),
  );
  expect((await allPages(who, challenge.id, {})).map((id) => title.get(id))).toEqual([
    ...Array(20).fill("winner"),
    ...Array(20).fill("open"),
    ...Array(20).fill("not-selected"),
  ]);
});
