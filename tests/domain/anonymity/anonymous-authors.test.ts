import { eq, sql } from "drizzle-orm";
import { auditLog } from "#app/domain/admin/audit-log.ts";
import { anonymityPage } from "#app/domain/anonymity/anonymity-page.ts";
import { answerUnmask } from "#app/domain/anonymity/answer-unmask.ts";
import { proofPage } from "#app/domain/anonymity/proof-page.ts";
import { requestUnmask } from "#app/domain/anonymity/request-unmask.ts";
import { revealOwnName } from "#app/domain/anonymity/reveal-own-name.ts";
import { submitAnonymously } from "#app/domain/anonymity/submit-anonymously.ts";
import { unmaskPage } from "#app/domain/anonymity/unmask-page.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { publishDecision } from "#app/domain/decision/publish-decision.ts";
import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { ideaDetail } from "#app/domain/idea/idea-detail.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { submitIdea } from "#app/domain/idea/submit-idea.ts";
import { withdrawIdea } from "#app/domain/idea/withdraw-idea.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { emailOutbox } from "#app/domain/notification/email-outbox.ts";
import { personDetail } from "#app/domain/people/person-detail.ts";
import { thank } from "#app/domain/recognition/thank.ts";
import { suggestChange } from "#app/domain/suggestion/suggest-change.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { anonymousAuthors } from "#db/schema/anonymity.ts";
import { challengeSchedule, challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { decisions } from "#db/schema/jury.ts";
import { notifications } from "#db/schema/notification.ts";
import { makeAnonymousIdea } from "#tests/make/anonymous.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { richText } from "#tests/make/idea.ts";
import { makeIdeaText } from "#tests/make/idea-text.ts";
import { as, makeMember, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

type World = Pick<Ctx, "db">;
const makeActor = async (ctx: World, name?: string) =>
  as(ctx, await makePerson(ctx, name ? { name } : {}));
const makeActorWithRole = async (ctx: World, role: "admin" | "moderator", name: string) => {
  const person = await makePerson(ctx, { name });
  await makePlatformRole(ctx, person, role);
  return as(ctx, person);
};

/** Every table with this id in its rows. */
async function tablesWith(ctx: World, id: string): Promise<string[]> {
  const tables = [
    ...(await ctx.db.execute<{ name: string }>(
      sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    )),
  ].map(({ name }) => name);
  const found: string[] = [];
  for (const name of tables) {
    const [row] = await ctx.db.execute<{ count: number }>(
      sql.raw(`select count(*)::int as count from "${name}" t where t::text like '%${id}%'`),
    );
    if (row!.count > 0) found.push(name);
  }
  return found;
}

test("submitAnonymously: only the table of anonymous authors holds the real author", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { anonymousAllowed: true });
  const person = await makePerson(ctx, { name: "Fenna Zegelaar" });
  const draft = makeIdeaText(challenge, { title: "Half a thought" });
  await saveDraft(await as(ctx, person), draft);

  const { ideaId, author } = await makeAnonymousIdea(ctx, {
    challenge,
    person,
    text: { ...draft, title: "A whole thought" },
  });
  await contribute(author, { ideaId, kind: "comment", body: richText("Ask me anything") });
  await editIdea(author, {
    ...makeIdeaText(challenge),
    ideaId,
    version: 1,
    title: "A better thought",
  });
  const helper = await makeActor(ctx);
  await contribute(helper, { ideaId, kind: "question", body: richText("What does it cost?") });
  await thank(author, { ideaId, toId: helper.actor.id!, message: "For the question" }).catch(
    () => {},
  );

  expect(ideaId).not.toBe(draft.ideaId);
  // the draft is gone
  expect(await ctx.db.select({ id: ideas.id }).from(ideas)).toEqual([{ id: ideaId }]);
  expect(await tablesWith(ctx, person.id)).toEqual(["anonymous_authors", "people"]);
});

// Fails without refuseReplacedDraft: the text was in a draft of its author again, and in the
// next package.
test("saveDraft: a save that arrives after an anonymous submission is refused", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { anonymousAllowed: true });
  const text = makeIdeaText(challenge);
  const { self } = await makeAnonymousIdea(ctx, { challenge, text });
  await expect(saveDraft(self, { ...text, title: "The same, a moment later" })).rejects.toThrow(
    "idea.posted",
  );
  expect(await ctx.db.$count(ideas, eq(ideas.stage, "draft"))).toBe(0);
});

// Fails without findReplacement: the text was submitted once more, under its author's name.
test("submitIdea: a form sent anonymously before finds its idea, another text is refused", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { anonymousAllowed: true });
  const text = makeIdeaText(challenge);
  const { self, ideaId } = await makeAnonymousIdea(ctx, { challenge, text });
  for (const submit of [submitIdea, submitAnonymously]) {
    expect(await submit(self, text)).toEqual({ ideaId });
    await expect(submit(self, { ...text, title: "Something else" })).rejects.toThrow("idea.posted");
  }
  expect(await ctx.db.$count(ideas)).toBe(1);
});

test("ideaDetail: others see a placeholder author, the author sees that the idea is theirs", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { anonymousAllowed: true });
  const { ideaId, author, person, self } = await makeAnonymousIdea(ctx, { challenge });
  await contribute(author, { ideaId, kind: "comment", body: richText("Ask me anything") });
  const manager = await as(ctx, challenge.manager);

  const detail = await ideaDetail(manager, ideaId);
  expect(detail).toMatchObject({
    isOwn: false,
    ownAnonymous: false,
    anonymous: true,
    authors: [{ name: "De indiener", photoId: null, jobTitle: "" }],
  });
  expect(JSON.stringify([detail, await ideaPage(manager, ideaId)])).not.toMatch(
    new RegExp(`${person.id}|Fenna`),
  );
  expect(await ideaDetail(author, ideaId)).toMatchObject({
    isOwn: true,
    ownAnonymous: true,
    may: { edit: true, vote: "vote.own-idea" },
  });
  expect((await personDetail(manager, person.id)).ideas).toEqual([]);
  expect((await personDetail(self, person.id)).ideas).toMatchObject([{ id: ideaId }]);
});

test("submitAnonymously: is refused where the challenge forbids it and for its members", async ({
  ctx,
}) => {
  const usual = await makeChallenge(ctx);
  const author = await makeActor(ctx);
  await expect(submitAnonymously(author, makeIdeaText(usual))).rejects.toThrow(
    "anonymity.not-here",
  );
  const allowed = await makeChallenge(ctx, { anonymousAllowed: true });
  const juror = await makePerson(ctx);
  await makeMember(ctx, allowed, juror, "juror");
  await expect(submitAnonymously(await as(ctx, juror), makeIdeaText(allowed))).rejects.toThrow(
    "anonymity.on-team",
  );
});

test("castVote and suggestChange: anonymous authors are refused at their own idea", async ({
  ctx,
}) => {
  const { ideaId, author, self } = await makeAnonymousIdea(ctx);
  for (const who of [author, self])
    await expect(castVote(who, { ideaId, want: "on" })).rejects.toThrow("vote.own-idea");
  await expect(
    suggestChange(self, {
      ideaId,
      version: 1,
      title: "Mine, but better",
      body: richText("Better"),
      why: "Because",
    }),
  ).rejects.toThrow("idea.own-text");
});

test("deliverActivity: notifies an anonymous author of contributions by others, not of their own", async ({
  world: ctx,
}) => {
  const { ideaId, author, person } = await makeAnonymousIdea(ctx);
  await deliverActivity(ctx.db);
  await contribute(author, { ideaId, kind: "comment", body: richText("Ask me anything") });
  await contribute(await makeActor(ctx), {
    ideaId,
    kind: "question",
    body: richText("What does it cost?"),
  });
  while (await deliverActivity(ctx.db));

  expect(
    await ctx.db
      .select({ kind: notifications.kind })
      .from(notifications)
      .where(eq(notifications.personId, person.id)),
  ).toEqual([{ kind: "contribution.received" }]);
});

test("emailOutbox: hides the recipient of an email about an anonymous idea", async ({
  world: ctx,
}) => {
  const { ideaId, challenge } = await makeAnonymousIdea(ctx, {
    person: await makePerson(ctx, { email: "fenna@example.test" }),
  });
  const sponsor = await makePerson(ctx);
  await makeMember(ctx, challenge, sponsor, "sponsor");
  await contribute(await as(ctx, sponsor), {
    ideaId,
    kind: "comment",
    body: richText("Good"),
    asAnswer: true,
  });
  while (await deliverActivity(ctx.db));
  const admin = await makeActorWithRole(ctx, "admin", "Ada Admin");

  const { emails } = await emailOutbox(admin);
  expect(emails).toMatchObject([{ template: "idea-answered", toAddress: "" }]);
  expect(JSON.stringify(emails)).not.toContain("fenna");
});

test("revealOwnName: the author replaces the placeholder everywhere, once", async ({ ctx }) => {
  const { ideaId, author, person } = await makeAnonymousIdea(ctx);
  const contribution = await contribute(author, {
    ideaId,
    kind: "comment",
    body: richText("Ask me anything"),
  });
  await ctx.db.execute(
    sql`insert into idea_followers (idea_id, person_id) values (${ideaId}, ${person.id})`,
  ); // also follows it under their own id

  await revealOwnName(author, { ideaId });

  const reader = await makeActor(ctx);
  expect(await ideaDetail(reader, ideaId)).toMatchObject({
    anonymous: false,
    authors: [{ id: person.id, name: "Fenna Zegelaar" }],
    moves: [{ by: "Fenna Zegelaar" }],
  });
  expect((await ideaPage(reader, ideaId)).contributions).toMatchObject([
    { id: contribution, authorId: person.id },
  ]);
  const [anonymous] = await ctx.db.select().from(anonymousAuthors);
  expect(anonymous).toMatchObject({ revealedBy: "revealed" });
  expect(await tablesWith(ctx, anonymous!.authorId)).toEqual([
    "activity",
    "anonymous_authors",
    "people",
  ]); // the audit trail stays as it was
  expect(await anonymityPage(await as(ctx, person), ideaId)).toMatchObject({
    revealedBy: "revealed",
  });
  await expect(revealOwnName(await as(ctx, person), { ideaId })).rejects.toThrow("anonymity.none");
});

test("revealOwnName: other people and fellow authors are refused", async ({ ctx }) => {
  const { ideaId } = await makeAnonymousIdea(ctx);
  const fellow = await makeActor(ctx);
  await expect(revealOwnName(fellow, { ideaId })).rejects.toThrow("access.not-yours");
  await ctx.db.execute(
    sql`insert into idea_authors (idea_id, person_id, position) values (${ideaId}, ${fellow.actor.id}, 1)`,
  );
  await expect(revealOwnName(fellow, { ideaId })).rejects.toThrow("anonymity.none");
});

test("publishDecision: reveals anonymous authors, except of withdrawn ideas", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { anonymousAllowed: true });
  const [submitted, withdrawn] = [
    await makeAnonymousIdea(ctx, { challenge }),
    await makeAnonymousIdea(ctx, { challenge, person: await makePerson(ctx, { name: "Wim Weg" }) }),
  ];
  await withdrawIdea(withdrawn.author, { ideaId: withdrawn.ideaId });
  for (const [index, phase] of (
    ["refinement", "selection", "jury", "decision"] as const
  ).entries()) {
    await ctx.db
      .update(challengeSchedule)
      .set({ enteredAt: sql`now() - make_interval(mins => ${10 - index}::int)` })
      .where(sql`challenge_id = ${challenge.id} and phase = ${phase}`);
  }
  await ctx.db.update(ideas).set({ stage: "in-review" }).where(eq(ideas.id, submitted.ideaId));
  await ctx.db.insert(decisions).values({
    ideaId: submitted.ideaId,
    challengeId: challenge.id,
    verdict: "winner",
    motivation: "It saves an hour a day.",
  });

  await publishDecision(await as(ctx, challenge.manager), { challengeId: challenge.id });

  const reader = await makeActor(ctx);
  expect((await ideaDetail(reader, submitted.ideaId)).authors).toMatchObject([
    { name: "Fenna Zegelaar" },
  ]);
  expect((await ideaDetail(reader, withdrawn.ideaId)).authors).toMatchObject([
    { name: "De indiener" },
  ]);
  expect(await anonymityPage(submitted.self, submitted.ideaId)).toMatchObject({
    revealedBy: "decision",
  });
  expect(
    (
      await ctx.db
        .select({ revealedAt: anonymousAuthors.revealedAt })
        .from(anonymousAuthors)
        .where(eq(anonymousAuthors.ideaId, withdrawn.ideaId))
    )[0],
  ).toEqual({ revealedAt: null });
});

test("proofPage: a code shows its idea to people who may see it, and never the author", async ({
  ctx,
}) => {
  const { ideaId, self, person, challenge } = await makeAnonymousIdea(ctx);
  const { proof } = await anonymityPage(self, ideaId);
  const reader = await makeActor(ctx);

  expect(await proofPage(reader, ` ${proof.toLowerCase().replaceAll("-", " ")} `)).toMatchObject({
    found: { id: ideaId, name: null },
  });
  expect((await proofPage(reader, proof.slice(1))).found).toBeNull();
  await expect(anonymityPage(reader, ideaId)).rejects.toThrow("not-found");
  await ctx.db
    .update(challenges)
    .set({ audience: "invited" })
    .where(eq(challenges.id, challenge.id));
  expect((await proofPage(reader, proof)).found).toBeNull();
  expect(JSON.stringify(await proofPage(await as(ctx, person), proof))).not.toContain("Fenna");
});

test("requestUnmask and answerUnmask: two people unmask an author together, the audit log and the author know", async ({
  world: ctx,
}) => {
  const { ideaId, person, self } = await makeAnonymousIdea(ctx);
  const [ada, moos, bea] = [
    await makeActorWithRole(ctx, "admin", "Ada Admin"),
    await makeActorWithRole(ctx, "moderator", "Moos Moderator"),
    await makeActorWithRole(ctx, "admin", "Bea Beheer"),
  ];
  await expect(
    requestUnmask(await makeActor(ctx), { ideaId, reason: "I am only curious" }),
  ).rejects.toThrow("access.not-on-team");

  await requestUnmask(ada, { ideaId, reason: "Somebody is insulted in it" });
  await expect(requestUnmask(moos, { ideaId, reason: "The same, once more" })).rejects.toThrow(
    "anonymity.asked",
  );
  const {
    asked: [request],
    author: unknown,
  } = await unmaskPage(ada, ideaId);
  expect(unknown).toBeNull();
  await expect(
    answerUnmask(ada, { ideaId, unmaskRequestId: request!.id, answer: "agreed" }),
  ).rejects.toThrow("anonymity.own-asking");
  await answerUnmask(moos, { ideaId, unmaskRequestId: request!.id, answer: "agreed" });
  await expect(
    answerUnmask(bea, { ideaId, unmaskRequestId: request!.id, answer: "agreed" }),
  ).rejects.toThrow("anonymity.answered");

  for (const who of [ada, moos])
    expect((await unmaskPage(who, ideaId)).author).toMatchObject({
      id: person.id,
      name: "Fenna Zegelaar",
    });
  expect((await unmaskPage(bea, ideaId)).author).toBeNull();
  expect((await ideaDetail(ada, ideaId)).authors).toMatchObject([{ name: "De indiener" }]);
  const { rows } = await auditLog(bea, { family: "unmask" });
  expect(rows).toMatchObject([
    {
      type: "unmask.approved",
      actor: { name: "Moos Moderator" },
      unmaskRequest: { reason: "Somebody is insulted in it", requestedBy: "Ada Admin" },
    },
    { type: "unmask.requested", actor: { name: "Ada Admin" } },
  ]);
  expect(await anonymityPage(self, ideaId)).toMatchObject({
    unmaskings: [
      { asked: "Ada Admin", agreed: "Moos Moderator", reason: "Somebody is insulted in it" },
    ],
  });
  while (await deliverActivity(ctx.db));
  expect(
    await ctx.db
      .select({ kind: notifications.kind })
      .from(notifications)
      .where(eq(notifications.personId, person.id)),
  ).toEqual([{ kind: "unmask.approved" }]);
});
