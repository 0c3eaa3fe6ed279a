import { contribute } from "#app/domain/contribution/contribute.ts";
import { homePage } from "#app/domain/dashboard/home-content.ts";
import { askExpert } from "#app/domain/expert/ask-expert.ts";
import { expertsPage } from "#app/domain/expert/experts-page.ts";
import { replyExpert } from "#app/domain/expert/reply-expert.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { changeProfile } from "#app/domain/people/change-profile.ts";
import { profileFields } from "#app/domain/people/fields.ts";
import { challengeInvitees, challengeThemes } from "#db/schema/challenge.ts";
import { letters, notices } from "#db/schema/notification.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeHelp } from "#tests/make/help.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const lamps = {
  title: "Warm lamps in the night ward",
  bodyText:
    "The lights wake people at night. Warm lamps at knee height do not, and save power too.",
};
const ask = (ideaId: string, personId: string) => ({
  ideaId,
  personId,
  words: "Which lamp is warm enough?",
});

test("who says they know it comes first, then who wrote one like it, then who helped on its theme; each with why, and nobody else", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const [theme] = await ctx.db
    .insert(challengeThemes)
    .values({ challengeId: challenge.id, name: "Nights" })
    .returning();
  const idea = await makeIdea(ctx, { challenge, ...lamps, themeId: theme!.id });
  const author = await as(ctx, { id: idea.authorId });
  const knows = await makePerson(ctx, { name: "Kim Knows", subjects: "wound care, lamp" });
  await makePerson(ctx, { name: "Olga Other", subjects: "wound care, the bicycle shed" });
  await makePerson(ctx, { name: "Gone Gijs", subjects: "lamps", deactivatedAt: new Date() });
  const like = await makeIdea(ctx, { challenge, ...lamps, title: "Warm lamps for the night ward" });
  const other = await makeIdea(ctx, { challenge, title: "A quieter door", themeId: theme!.id });
  const helper = await makePerson(ctx, { name: "Hanna Helper" });
  for (let n = 0; n < 2; n++) await makeHelp(ctx, other, helper, "evidence");

  const { suggestions } = await expertsPage(author, idea.id, "");
  expect(suggestions.map(({ id, reason }) => [id, reason])).toEqual([
    [knows.id, { is: "subject", subject: "lamp" }],
    [like.authorId, { is: "alike", ideaId: like.id, title: like.title }],
    [helper.id, { is: "theme", theme: "Nights", count: 2 }],
  ]);
});

test("only people who may see the idea are suggested, found or asked", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { audience: "invited" });
  const idea = await makeIdea(ctx, { challenge, ...lamps });
  await ctx.db
    .insert(challengeInvitees)
    .values({ challengeId: challenge.id, personId: idea.authorId });
  const outside = await makePerson(ctx, { name: "Ovid Outside", subjects: "lamps" });
  const author = await as(ctx, { id: idea.authorId });
  expect(await expertsPage(author, idea.id, "")).toMatchObject({ suggestions: [] });
  expect(await expertsPage(author, idea.id, "Ovid")).toMatchObject({ found: [] });
  await expect(askExpert(author, ask(idea.id, outside.id))).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(expertsPage(await as(ctx, outside), idea.id, "")).rejects.toMatchObject({
    code: "not-found",
  });
});

test("one is asked once, hears of it once, and it is done when one says something; others see neither page nor request", async ({
  world: ctx,
}) => {
  const idea = await makeIdea(ctx, lamps);
  const author = await as(ctx, { id: idea.authorId });
  const [expert, stranger] = [
    await as(ctx, await makePerson(ctx, { name: "Kim Knows" })),
    await as(ctx, await makePerson(ctx)),
  ];
  await expect(askExpert(stranger, ask(idea.id, expert.actor.id!))).rejects.toMatchObject({
    code: "access.not-yours",
  });
  await expect(askExpert(author, ask(idea.id, idea.authorId))).rejects.toMatchObject({
    code: "expert.author",
  });
  await askExpert(author, ask(idea.id, expert.actor.id!));
  await expect(askExpert(author, ask(idea.id, expert.actor.id!))).rejects.toMatchObject({
    code: "expert.asked",
  });
  await deliverActivity(ctx.db);
  expect(
    (await ctx.db.select().from(notices)).map(({ kind, personId }) => [kind, personId]),
  ).toEqual([["expert.asked", expert.actor.id]]);
  expect(await ctx.db.select().from(letters)).toMatchObject([
    { template: "expert-asked", data: { words: "Which lamp is warm enough?" } },
  ]);
  const waits = async () => (await homePage(expert)).waiting.map(({ kind }) => kind);
  expect(await waits()).toEqual(["expert"]);
  expect(await expertsPage(expert, idea.id, "")).toMatchObject({
    may: "access.not-yours",
    mine: { words: "Which lamp is warm enough?", answered: false },
    suggestions: [],
    asked: [],
  });
  await expect(expertsPage(stranger, idea.id, "")).rejects.toMatchObject({
    code: "access.not-yours",
  });

  await contribute(expert, { ideaId: idea.id, kind: "comment", body: prose("2,200 kelvin.") });
  expect(await waits()).toEqual([]);
  expect((await expertsPage(author, idea.id, "")).asked).toMatchObject([
    { name: "Kim Knows", answered: true, reply: null },
  ]);
});

test("handed on it goes to a colleague and never back; left, nobody asks again; what was replied to stays so", async ({
  world: ctx,
}) => {
  const idea = await makeIdea(ctx, lamps);
  const author = await as(ctx, { id: idea.authorId });
  const [first, second] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  const requestId = await askExpert(author, ask(idea.id, first.actor.id!));
  await expect(
    replyExpert(second, { ideaId: idea.id, requestId, reply: "not-for-me" }),
  ).rejects.toMatchObject({ code: "not-found" });
  await expect(
    replyExpert(first, { ideaId: idea.id, requestId, reply: "handed-on", personId: idea.authorId }),
  ).rejects.toMatchObject({ code: "expert.author" });
  await replyExpert(first, {
    ideaId: idea.id,
    requestId,
    reply: "handed-on",
    personId: second.actor.id!,
  });
  await expect(
    replyExpert(first, { ideaId: idea.id, requestId, reply: "not-for-me" }),
  ).rejects.toMatchObject({ code: "expert.replied" });
  const { mine } = await expertsPage(second, idea.id, "");
  expect(mine).toMatchObject({ words: "Which lamp is warm enough?", reply: null });
  await expect(
    replyExpert(second, {
      ideaId: idea.id,
      requestId: mine!.id,
      reply: "handed-on",
      personId: first.actor.id!,
    }),
  ).rejects.toMatchObject({ code: "expert.asked" });
  await replyExpert(second, { ideaId: idea.id, requestId: mine!.id, reply: "not-for-me" });
  await expect(askExpert(author, ask(idea.id, second.actor.id!))).rejects.toMatchObject({
    code: "expert.asked",
  });
  expect((await expertsPage(author, idea.id, "")).asked.map(({ reply }) => reply)).toEqual([
    "handed-on",
    "not-for-me",
  ]);
});

test("nobody is flooded: five open at an idea, three a person a week", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const idea = await makeIdea(ctx, { challenge });
  const author = await as(ctx, { id: idea.authorId });
  const busy = await makePerson(ctx);
  for (let n = 0; n < 3; n++) {
    const other = await makeIdea(ctx, { challenge });
    await askExpert(await as(ctx, { id: other.authorId }), ask(other.id, busy.id));
  }
  await expect(askExpert(author, ask(idea.id, busy.id))).rejects.toMatchObject({
    code: "expert.busy",
  });
  for (let n = 0; n < 5; n++) await askExpert(author, ask(idea.id, (await makePerson(ctx)).id));
  await expect(askExpert(author, ask(idea.id, (await makePerson(ctx)).id))).rejects.toMatchObject({
    code: "expert.enough",
  });
});

test("subjects are a short list of short words, each once", async ({ ctx }) => {
  const me = await as(ctx, await makePerson(ctx));
  const said = (subjects: string) =>
    profileFields.safeParse({ name: "Robin", jobTitle: "", about: "", subjects });
  expect(said(" wound care ,Excel,, excel, the night  shift").data?.subjects).toBe(
    "wound care, excel, the night shift",
  );
  expect(said(Array.from({ length: 11 }, (_, n) => `subject ${n}`).join(",")).success).toBe(false);
  expect(said("a".repeat(41)).success).toBe(false);
  await changeProfile(me, said("Excel").data!);
});
