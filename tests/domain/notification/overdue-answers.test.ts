import { eq, sql } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { challengePage } from "#app/domain/challenge/challenge-page.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { homeContent } from "#app/domain/dashboard/home-content.ts";
import { ideaDetail } from "#app/domain/idea/idea-detail.ts";
import { loadIdea } from "#app/domain/idea/load-idea.ts";
import { moveIdea } from "#app/domain/idea/move-idea.ts";
import { reinstateIdea } from "#app/domain/idea/reinstate-idea.ts";
import { withdrawIdea } from "#app/domain/idea/withdraw-idea.ts";
import { resolveContribution } from "#app/domain/suggestion/resolve-contribution.ts";
import { challengeSchedule, challenges } from "#db/schema/challenge.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const hour = 3_600_000;
const inHours = (n: number) => new Date(Date.now() + n * hour);
const dueAnswers = async (ctx: Pick<Ctx, "db">) => [
  ...(await ctx.db.execute<{ personId: string; aboutId: string }>(
    sql`
      select person_id as "personId", coalesce(contribution_id, idea_id) as "aboutId"
      from due_answers
      order by 2, 1`,
  )),
];

test("answer_due_at: working days in the challenge's time zone, the answer is due at the end of the last one", async ({
  ctx,
}) => {
  const expectedDay = (from: string, days: number) => {
    const day = new Date(`${from}T00:00:00Z`);
    const isWeekend = () => day.getUTCDay() === 0 || day.getUTCDay() === 6;
    while (isWeekend()) day.setUTCDate(day.getUTCDate() - 1);
    for (let left = days; left > 0; ) {
      day.setUTCDate(day.getUTCDate() + 1);
      if (!isWeekend()) left--;
    }
    return day.toISOString().slice(0, 10);
  };
  const rows = await ctx.db.execute<{ from: string; days: number; due: string }>(sql`
    select
      to_char(d at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as from,
      n as days,
      to_char(
        answer_due_after(d + interval '13 hours', n, 'Asia/Tokyo') at time zone 'Asia/Tokyo',
        'YYYY-MM-DD HH24:MI:SS'
      ) as due
    from generate_series(
        timestamptz '2026-02-23 00:00 Asia/Tokyo',
        timestamptz '2026-03-08 00:00 Asia/Tokyo',
        interval '1 day'
      ) days(d),
      generate_series(1, 23) n`);
  expect(rows).toHaveLength(14 * 23);
  for (const { from, days, due } of rows)
    expect([from, days, due]).toEqual([from, days, `${expectedDay(from, days)} 23:59:59`]);
});

test("submitIdea: the challenge's answer days, a later change leaves the due date alone", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { answerDays: 3 });
  const idea = await makeIdea(ctx, { challenge, stage: "draft" });
  const [author, other] = [
    await as(ctx, { id: idea.authorId }),
    await as(ctx, await makePerson(ctx)),
  ];
  await moveIdea(author, await loadIdea(author, idea.id), "submit");
  const dueDates = async () =>
    (
      await ctx.db
        .select({
          answerDueAt: ideas.answerDueAt,
          expected: sql<string>`answer_due_after(submitted_at, 3, 'Europe/Amsterdam')::text`,
          actual: sql<string>`answer_due_at::text`,
        })
        .from(ideas)
        .where(eq(ideas.id, idea.id))
    )[0]!;
  const first = await dueDates();
  expect(first.actual).toBe(first.expected);
  await ctx.db.update(challenges).set({ answerDays: 9 }).where(eq(challenges.id, challenge.id));
  expect(await dueDates()).toEqual(first);

  const dueDateOfNew = async (kind: "question" | "concern" | "comment") => {
    const id = await contribute(other, { ideaId: idea.id, kind, body: richText("And at night?") });
    return (
      await ctx.db
        .select({ answerDueAt: contributions.answerDueAt })
        .from(contributions)
        .where(eq(contributions.id, id))
    )[0]!.answerDueAt;
  };
  expect([
    (await dueDateOfNew("question")) !== null,
    (await dueDateOfNew("concern")) !== null,
    await dueDateOfNew("comment"),
  ]).toEqual([true, true, null]);
  await ctx.db.update(challenges).set({ answerDays: null }).where(eq(challenges.id, challenge.id));
  expect(await dueDateOfNew("question")).toBeNull();
});

test("due_answers: managers owe ideas an answer and authors questions, until answered, decided or withdrawn", async ({
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
  const answerDueAt = inHours(30);
  const idea = await makeIdea(ctx, { challenge, answerDueAt });
  const own = await makeIdea(ctx, { challenge, by: lead, answerDueAt });
  await makeIdea(ctx, { challenge }); // no due date
  const author = await as(ctx, { id: idea.authorId });
  const owedBy = (aboutId: string, all: { personId: string; aboutId: string }[]) =>
    all
      .filter((row) => row.aboutId === aboutId)
      .map(({ personId }) => personId)
      .sort();
  const now = await dueAnswers(ctx);
  expect(owedBy(idea.id, now)).toEqual([challenge.manager.id, lead.id].sort());
  expect(owedBy(own.id, now)).toEqual([challenge.manager.id]);

  const asked = await contribute(await as(ctx, asker), {
    ideaId: idea.id,
    kind: "question",
    body: richText("Who pays?"),
  });
  const self = await contribute(author, {
    ideaId: idea.id,
    kind: "concern",
    body: richText("I wonder."),
  });
  expect([owedBy(asked, await dueAnswers(ctx)), owedBy(self, await dueAnswers(ctx))]).toEqual([
    [idea.authorId],
    [],
  ]);
  await contribute(await as(ctx, colleague), {
    ideaId: idea.id,
    kind: "comment",
    parentId: asked,
    body: richText("I wonder too."),
  });
  expect(owedBy(asked, await dueAnswers(ctx))).toEqual([idea.authorId]);
  await contribute(author, {
    ideaId: idea.id,
    kind: "comment",
    parentId: asked,
    body: richText("The sponsor."),
  });
  expect(owedBy(asked, await dueAnswers(ctx))).toEqual([]);
  const concern = await contribute(await as(ctx, asker), {
    ideaId: idea.id,
    kind: "concern",
    body: richText("It is dark."),
  });
  expect(owedBy(concern, await dueAnswers(ctx))).toEqual([idea.authorId]);
  await resolveContribution(author, {
    contributionId: concern,
    state: "resolved",
    message: "A lamp.",
  });
  expect(owedBy(concern, await dueAnswers(ctx))).toEqual([]);

  await contribute(await as(ctx, challenge.manager), {
    ideaId: idea.id,
    kind: "comment",
    body: richText("We will try it."),
    asAnswer: true,
  });
  expect((await dueAnswers(ctx)).map(({ aboutId }) => aboutId)).toEqual([own.id]);
  const ownCtx = await as(ctx, lead);
  await withdrawIdea(ownCtx, { ideaId: own.id });
  expect(await dueAnswers(ctx)).toEqual([]);
  await reinstateIdea(ownCtx, { ideaId: own.id });
  expect((await dueAnswers(ctx)).map(({ aboutId }) => aboutId)).toEqual([own.id]);
  for (const stage of ["winner", "not-selected", "stopped"] as const) {
    await ctx.db.update(ideas).set({ stage }).where(eq(ideas.id, own.id));
    expect(await dueAnswers(ctx)).toEqual([]);
  }
  await ctx.db.update(ideas).set({ stage: "open" }).where(eq(ideas.id, own.id));
  await ctx.db
    .update(challengeSchedule)
    .set({ enteredAt: sql`now() - interval '1 hour'` })
    .where(eq(challengeSchedule.phase, "implementation"));
  expect(await dueAnswers(ctx)).toEqual([]);
});

test("ideaDetail: a due date, only those concerned see it until it is overdue, then all readers with the names", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const [reader, asker] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  const idea = await makeIdea(ctx, { challenge, answerDueAt: inHours(30) });
  const question = await contribute(asker, {
    ideaId: idea.id,
    kind: "question",
    body: richText("Who pays?"),
  });
  await ctx.db
    .update(contributions)
    .set({ answerDueAt: inHours(20) })
    .where(eq(contributions.id, question));
  const author = await as(ctx, { id: idea.authorId });
  const manager = await as(ctx, challenge.manager);
  const shownAnswers = async (who: Ctx) =>
    (await ideaDetail(who, idea.id)).overdueAnswers.map(({ contributionId, late, mine }) => [
      contributionId === null ? "idea" : "question",
      late,
      mine,
    ]);
  expect(await shownAnswers(reader)).toEqual([]);
  expect(await shownAnswers(asker)).toEqual([["question", false, false]]);
  expect(await shownAnswers(manager)).toEqual([["idea", false, true]]);
  expect(await shownAnswers(author)).toEqual([
    ["question", false, true],
    ["idea", false, false],
  ]);

  await ctx.db
    .update(ideas)
    .set({ answerDueAt: inHours(-30) })
    .where(eq(ideas.id, idea.id));
  await ctx.db
    .update(contributions)
    .set({ answerDueAt: inHours(-2) })
    .where(eq(contributions.id, question));
  expect(await shownAnswers(reader)).toEqual([
    ["idea", true, false],
    ["question", true, false],
  ]);
  expect(
    (await ideaDetail(reader, idea.id)).overdueAnswers[0]!.people.map(({ name }) => name),
  ).toEqual(["Mo Manager"]);
});

test("homeContent: due answers, they are listed by date, and for a sponsor without one", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const sponsor = await makePerson(ctx);
  await makeMember(ctx, challenge, sponsor, "sponsor");
  await makeIdea(ctx, { challenge, submittedAt: new Date(1e12) });
  const promised = await makeIdea(ctx, { challenge, answerDueAt: inHours(5) });
  const asker = await as(ctx, await makePerson(ctx));
  for (const kind of ["question", "concern"] as const)
    await contribute(asker, { ideaId: promised.id, kind, body: richText("Why?") });
  await ctx.db
    .update(contributions)
    .set({ answerDueAt: inHours(-5) })
    .where(eq(contributions.kind, "concern"));
  const todoOf = async (person: { id: string }) =>
    (await homeContent(await as(ctx, person))).todoItems.map(({ kind, due }) => [
      kind,
      due && (Date.parse(due) < Date.now() ? "overdue" : "due"),
    ]);
  expect(await todoOf(challenge.manager)).toEqual([["answer", "due"]]);
  expect(await todoOf(sponsor)).toEqual([["answer", null]]);
  expect(await todoOf({ id: promised.authorId })).toEqual([
    ["asked", "overdue"],
    ["asked", null],
  ]);
});

test("challengePage: the filter for ideas without an answer, it matches the due answers", async ({
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

test("ideaDetail: many due answers, the number of queries stays the same", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const idea = await makeIdea(ctx, { challenge, answerDueAt: inHours(-1) });
  const asker = await as(ctx, await makePerson(ctx));
  for (let n = 0; n < 20; n++)
    await contribute(asker, { ideaId: idea.id, kind: "question", body: richText(`${n}?`) });
  await ctx.db.update(contributions).set({ answerDueAt: inHours(-1) });
  expect((await ideaDetail(asker, idea.id)).overdueAnswers).toHaveLength(21);
  expect(await countQueries(asker, (counted) => ideaDetail(counted, idea.id))).toBe(1);
  await expect(ideaDetail({ db: ctx.db, actor: visitor }, idea.id)).rejects.toThrow(
    "access.sign-in",
  );
});
