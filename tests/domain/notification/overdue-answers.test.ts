import { eq, sql } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { challengePage } from "#app/domain/challenge/challenge-page.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { settleContribution } from "#app/domain/contribution/resolve-contribution.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { homePage } from "#app/domain/dashboard/home-content.ts";
import { ideaSheet } from "#app/domain/idea/idea-detail.ts";
import { loadIdea } from "#app/domain/idea/load-idea.ts";
import { moveIdea } from "#app/domain/idea/move-idea.ts";
import { reinstateIdea } from "#app/domain/idea/reinstate-idea.ts";
import { withdrawIdea } from "#app/domain/idea/withdraw-idea.ts";
import { challengeSchedule, challenges } from "#db/schema/challenge.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const hour = 3_600_000;
const inHours = (n: number) => new Date(Date.now() + n * hour);
const owed = async (ctx: Pick<Ctx, "db">) => [
  ...(await ctx.db.execute<{ who: string; at: string }>(
    sql`select person_id as who, coalesce(contribution_id, idea_id) as at from owed_answers order by 2, 1`,
  )),
];

test("an answer is due at the end of so many working days, where the challenge is", async ({
  ctx,
}) => {
  const slowly = (from: string, days: number) => {
    const day = new Date(`${from}T00:00:00Z`);
    const weekend = () => day.getUTCDay() === 0 || day.getUTCDay() === 6;
    while (weekend()) day.setUTCDate(day.getUTCDate() - 1);
    for (let left = days; left > 0; ) {
      day.setUTCDate(day.getUTCDate() + 1);
      if (!weekend()) left--;
    }
    return day.toISOString().slice(0, 10);
  };
  const rows = await ctx.db.execute<{ from: string; days: number; due: string }>(sql`
    select to_char(d, 'YYYY-MM-DD') as from, n as days, to_char(answer_due(d + interval '13 hours', n, 'Asia/Tokyo') at time zone 'Asia/Tokyo', 'YYYY-MM-DD HH24:MI:SS') as due
    from generate_series(timestamptz '2026-02-23 00:00 Asia/Tokyo', timestamptz '2026-03-08 00:00 Asia/Tokyo', interval '1 day') t(at), lateral (select at as d) e, generate_series(1, 23) n`);
  expect(rows).toHaveLength(14 * 23);
  const zoned = [
    ...(await ctx.db.execute<{ from: string }>(
      sql`select to_char(at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as from from generate_series(timestamptz '2026-02-23 00:00 Asia/Tokyo', timestamptz '2026-03-08 00:00 Asia/Tokyo', interval '1 day') t(at)`,
    )),
  ].map(({ from }) => from);
  for (const [n, { days, due }] of [...rows].entries())
    expect([n, due]).toEqual([n, `${slowly(zoned[Math.floor(n / 23)]!, days)} 23:59:59`]);
});

test("what is posted is promised an answer by the challenge as it is then; a later change leaves the promise", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { answerDays: 3 });
  const idea = await makeIdea(ctx, { challenge, stage: "draft" });
  const [author, other] = [
    await as(ctx, { id: idea.authorId }),
    await as(ctx, await makePerson(ctx)),
  ];
  await moveIdea(author, await loadIdea(author, idea.id), "submit");
  const promised = async () =>
    (
      await ctx.db
        .select({
          by: ideas.answerBy,
          said: sql<string>`answer_due(submitted_at, 3, 'Europe/Amsterdam')::text`,
          stands: sql<string>`answer_by::text`,
        })
        .from(ideas)
        .where(eq(ideas.id, idea.id))
    )[0]!;
  const first = await promised();
  expect(first.stands).toBe(first.said);
  await ctx.db.update(challenges).set({ answerDays: 9 }).where(eq(challenges.id, challenge.id));
  expect(await promised()).toEqual(first);

  const by = async (kind: "question" | "concern" | "comment") => {
    const id = await contribute(other, { ideaId: idea.id, kind, body: prose("And at night?") });
    return (
      await ctx.db
        .select({ by: contributions.answerBy })
        .from(contributions)
        .where(eq(contributions.id, id))
    )[0]!.by;
  };
  expect([
    (await by("question")) !== null,
    (await by("concern")) !== null,
    await by("comment"),
  ]).toEqual([true, true, null]);
  await ctx.db.update(challenges).set({ answerDays: null }).where(eq(challenges.id, challenge.id));
  expect(await by("question")).toBeNull();
});

test("managers owe an idea its first answer, authors a question; not to themselves, not once answered, decided, withdrawn or past the decision", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { answerDays: 5 });
  const [lead, gone, asker, colleague] = [
    await makePerson(ctx),
    await makePerson(ctx, { deactivatedAt: new Date() }),
    await makePerson(ctx),
    await makePerson(ctx),
  ];
  for (const person of [lead, gone]) await makeMember(ctx, challenge, person, "manager");
  const answerBy = inHours(30);
  const idea = await makeIdea(ctx, { challenge, answerBy });
  const own = await makeIdea(ctx, { challenge, by: lead, answerBy });
  await makeIdea(ctx, { challenge }); // nothing was promised
  const author = await as(ctx, { id: idea.authorId });
  const people = (at: string, all: { who: string; at: string }[]) =>
    all
      .filter((row) => row.at === at)
      .map(({ who }) => who)
      .sort();
  const now = await owed(ctx);
  expect(people(idea.id, now)).toEqual([challenge.manager.id, lead.id].sort());
  expect(people(own.id, now)).toEqual([challenge.manager.id]);

  const asked = await contribute(await as(ctx, asker), {
    ideaId: idea.id,
    kind: "question",
    body: prose("Who pays?"),
  });
  const self = await contribute(author, {
    ideaId: idea.id,
    kind: "concern",
    body: prose("I wonder."),
  });
  expect([people(asked, await owed(ctx)), people(self, await owed(ctx))]).toEqual([
    [idea.authorId],
    [],
  ]);
  await contribute(await as(ctx, colleague), {
    ideaId: idea.id,
    kind: "comment",
    parentId: asked,
    body: prose("I wonder too."),
  });
  expect(people(asked, await owed(ctx))).toEqual([idea.authorId]);
  await contribute(author, {
    ideaId: idea.id,
    kind: "comment",
    parentId: asked,
    body: prose("The sponsor."),
  });
  expect(people(asked, await owed(ctx))).toEqual([]);
  const concern = await contribute(await as(ctx, asker), {
    ideaId: idea.id,
    kind: "concern",
    body: prose("It is dark."),
  });
  expect(people(concern, await owed(ctx))).toEqual([idea.authorId]);
  await settleContribution(author, {
    contributionId: concern,
    state: "resolved",
    words: "A lamp.",
  });
  expect(people(concern, await owed(ctx))).toEqual([]);

  await contribute(await as(ctx, challenge.manager), {
    ideaId: idea.id,
    kind: "comment",
    body: prose("We will try it."),
    asAnswer: true,
  });
  expect((await owed(ctx)).map(({ at }) => at)).toEqual([own.id]);
  const ownCtx = await as(ctx, lead);
  await withdrawIdea(ownCtx, { ideaId: own.id });
  expect(await owed(ctx)).toEqual([]);
  await reinstateIdea(ownCtx, { ideaId: own.id });
  expect((await owed(ctx)).map(({ at }) => at)).toEqual([own.id]);
  for (const stage of ["winner", "not-selected", "stopped"] as const) {
    await ctx.db.update(ideas).set({ stage }).where(eq(ideas.id, own.id));
    expect(await owed(ctx)).toEqual([]);
  }
  await ctx.db.update(ideas).set({ stage: "open" }).where(eq(ideas.id, own.id));
  await ctx.db
    .update(challengeSchedule)
    .set({ enteredAt: sql`now() - interval '1 hour'` })
    .where(eq(challengeSchedule.phase, "implementation"));
  expect(await owed(ctx)).toEqual([]);
});

test("a promise is shown first to who owes it and who waits; once late to all who see the idea, with the names", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const [reader, asker] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  const idea = await makeIdea(ctx, { challenge, answerBy: inHours(30) });
  const question = await contribute(asker, {
    ideaId: idea.id,
    kind: "question",
    body: prose("Who pays?"),
  });
  await ctx.db
    .update(contributions)
    .set({ answerBy: inHours(20) })
    .where(eq(contributions.id, question));
  const author = await as(ctx, { id: idea.authorId });
  const manager = await as(ctx, challenge.manager);
  const shown = async (who: Ctx) =>
    (await ideaSheet(who, idea.id)).owed.map(({ contributionId, late, mine }) => [
      contributionId === null ? "idea" : "question",
      late,
      mine,
    ]);
  expect(await shown(reader)).toEqual([]);
  expect(await shown(asker)).toEqual([["question", false, false]]);
  expect(await shown(manager)).toEqual([["idea", false, true]]);
  expect(await shown(author)).toEqual([
    ["question", false, true],
    ["idea", false, false],
  ]);

  await ctx.db
    .update(ideas)
    .set({ answerBy: inHours(-30) })
    .where(eq(ideas.id, idea.id));
  await ctx.db
    .update(contributions)
    .set({ answerBy: inHours(-2) })
    .where(eq(contributions.id, question));
  expect(await shown(reader)).toEqual([
    ["idea", true, false],
    ["question", true, false],
  ]);
  expect((await ideaSheet(reader, idea.id)).owed[0]!.people.map(({ name }) => name)).toEqual([
    "Mo Manager",
  ]);
});

test("home has the owed answer with its date at who owes it, the most pressing first; a sponsor is asked without a date", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const sponsor = await makePerson(ctx);
  await makeMember(ctx, challenge, sponsor, "sponsor");
  await makeIdea(ctx, { challenge, submittedAt: new Date(1e12) });
  const promised = await makeIdea(ctx, { challenge, answerBy: inHours(5) });
  const asker = await as(ctx, await makePerson(ctx));
  for (const kind of ["question", "concern"] as const)
    await contribute(asker, { ideaId: promised.id, kind, body: prose("Why?") });
  await ctx.db
    .update(contributions)
    .set({ answerBy: inHours(-5) })
    .where(eq(contributions.kind, "concern"));
  const waits = async (person: { id: string }) =>
    (await homePage(await as(ctx, person))).waiting.map(({ kind, due }) => [
      kind,
      due === null ? null : Date.parse(due) < Date.now() ? "late" : "near",
    ]);
  expect(await waits(challenge.manager)).toEqual([["answer", "near"]]);
  expect(await waits(sponsor)).toEqual([["answer", null]]);
  expect(await waits({ id: promised.authorId })).toEqual([
    ["asked", "late"],
    ["asked", null],
  ]);
});

test("“no answer yet” means the same as on the clock: said by nobody of the team, and not decided", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  for (const stage of [
    "open",
    "shortlisted",
    "in-review",
    "winner",
    "not-selected",
    "withdrawn",
  ] as const)
    await makeIdea(ctx, { challenge, stage, title: stage });
  const reader = { db: ctx.db, actor: (await as(ctx, await makePerson(ctx))).actor };
  const found = (
    await challengePage(reader, challenge.id, new URLSearchParams({ unanswered: "yes" }))
  ).ideas;
  expect(found.map(({ title }) => title).sort()).toEqual(["in-review", "open", "shortlisted"]);
});

test("what is owed comes with the queries there were, however much it is", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const idea = await makeIdea(ctx, { challenge, answerBy: inHours(-1) });
  const asker = await as(ctx, await makePerson(ctx));
  for (let n = 0; n < 20; n++)
    await contribute(asker, { ideaId: idea.id, kind: "question", body: prose(`${n}?`) });
  await ctx.db.update(contributions).set({ answerBy: inHours(-1) });
  expect((await ideaSheet(asker, idea.id)).owed).toHaveLength(21);
  expect(await countQueries(asker, (ctx) => ideaSheet(ctx, idea.id))).toBe(1);
  await expect(ideaSheet({ db: ctx.db, actor: visitor }, idea.id)).rejects.toThrow(
    "access.sign-in",
  );
});
