import { contribute } from "#app/domain/contribution/contribute.ts";
import { homeContent } from "#app/domain/dashboard/home-content.ts";
import { askExpert } from "#app/domain/expert/ask-expert.ts";
import { expertsPage } from "#app/domain/expert/experts-page.ts";
import { replyExpert } from "#app/domain/expert/reply-expert.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { changeProfile } from "#app/domain/people/change-profile.ts";
import { profileFields } from "#app/domain/people/fields.ts";
import { challengeInvitees, challengeThemes } from "#db/schema/challenge.ts";
import { emails, notifications } from "#db/schema/notification.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeHelp } from "#tests/make/help.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
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
  message: "Which lamp is warm enough?",
});

test("suggestedExperts: by subject, similar idea or theme, in order and with the reason", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const [theme] = await ctx.db
    .insert(challengeThemes)
    .values({ challengeId: challenge.id, name: "Nights" })
    .returning();
  const idea = await makeIdea(ctx, { challenge, ...lamps, themeId: theme!.id });
  const author = await as(ctx, { id: idea.authorId });
  const knows = await makePerson(ctx, { name: "Kim Knows", subjects: ["wound care", "lamp"] });
  await makePerson(ctx, { name: "Olga Other", subjects: ["wound care", "the bicycle shed"] });
  await makePerson(ctx, { name: "Gone Gijs", subjects: ["lamps"], deactivatedAt: new Date() });
  const similar = await makeIdea(ctx, {
    challenge,
    ...lamps,
    title: "Warm lamps for the night ward",
  });
  const other = await makeIdea(ctx, { challenge, title: "A quieter door", themeId: theme!.id });
  const helper = await makePerson(ctx, { name: "Hanna Helper" });
  for (let n = 0; n < 2; n++) await makeHelp(ctx, other, helper, "evidence");

  const { suggestions } = await expertsPage(author, idea.id, "");
  expect(suggestions.map(({ id, reason }) => [id, reason])).toEqual([
    [knows.id, { kind: "subject", subject: "lamp" }],
    [similar.authorId, { kind: "similar", ideaId: similar.id, title: similar.title }],
    [helper.id, { kind: "theme", theme: "Nights", count: 2 }],
  ]);
});

test("expertsPage, askExpert: person who cannot see the idea, is left out", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { audience: "invited" });
  const idea = await makeIdea(ctx, { challenge, ...lamps });
  await ctx.db
    .insert(challengeInvitees)
    .values({ challengeId: challenge.id, personId: idea.authorId });
  const outside = await makePerson(ctx, { name: "Ovid Outside", subjects: ["lamps"] });
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

test("askExpert: expert, is asked and notified once, until they contribute", async ({
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
    (await ctx.db.select().from(notifications)).map(({ kind, personId }) => [kind, personId]),
  ).toEqual([["expert.asked", expert.actor.id]]);
  expect(await ctx.db.select().from(emails)).toMatchObject([
    { template: "expert-asked", data: { message: "Which lamp is warm enough?" } },
  ]);
  const todoKinds = async () => (await homeContent(expert)).todoItems.map(({ kind }) => kind);
  expect(await todoKinds()).toEqual(["expert"]);
  expect(await expertsPage(expert, idea.id, "")).toMatchObject({
    may: "access.not-yours",
    myRequest: { message: "Which lamp is warm enough?", hasAnswered: false },
    suggestions: [],
    requests: [],
  });
  await expect(expertsPage(stranger, idea.id, "")).rejects.toMatchObject({
    code: "access.not-yours",
  });

  await contribute(expert, { ideaId: idea.id, kind: "comment", body: richText("2,200 kelvin.") });
  expect(await todoKinds()).toEqual([]);
  expect((await expertsPage(author, idea.id, "")).requests).toMatchObject([
    { name: "Kim Knows", hasAnswered: true, reply: null },
  ]);
});

test("replyExpert: handed on, goes to a colleague; a reply is final", async ({ world: ctx }) => {
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
  const { myRequest } = await expertsPage(second, idea.id, "");
  expect(myRequest).toMatchObject({ message: "Which lamp is warm enough?", reply: null });
  await expect(
    replyExpert(second, {
      ideaId: idea.id,
      requestId: myRequest!.id,
      reply: "handed-on",
      personId: first.actor.id!,
    }),
  ).rejects.toMatchObject({ code: "expert.asked" });
  await replyExpert(second, { ideaId: idea.id, requestId: myRequest!.id, reply: "not-for-me" });
  await expect(askExpert(author, ask(idea.id, second.actor.id!))).rejects.toMatchObject({
    code: "expert.asked",
  });
  expect((await expertsPage(author, idea.id, "")).requests.map(({ reply }) => reply)).toEqual([
    "handed-on",
    "not-for-me",
  ]);
});

test("askExpert: five open requests at an idea or three a week for a person, refuses more", async ({
  ctx,
}) => {
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

test("profileFields: subjects, are trimmed, unique and limited in number and length", async ({
  ctx,
}) => {
  const person = await as(ctx, await makePerson(ctx));
  const parse = (subjects: string) =>
    profileFields.safeParse({ name: "Robin", jobTitle: "", about: "", subjects });
  expect(parse(" wound care ,Excel,, excel, the night  shift").data?.subjects).toEqual([
    "wound care",
    "excel",
    "the night shift",
  ]);
  expect(parse(Array.from({ length: 11 }, (_, n) => `subject ${n}`).join(",")).success).toBe(false);
  expect(parse("a".repeat(41)).success).toBe(false);
  await changeProfile(person, parse("Excel").data!);
});
