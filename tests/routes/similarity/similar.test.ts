import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { ideaDetail } from "#app/domain/idea/idea-detail.ts";
import type { SimilarIdea } from "#app/domain/similarity/similar-ideas.ts";
import { paths } from "#app/paths.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { ideaDistinctions } from "#db/schema/similarity.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const title = "Een groendak op elke woonboot";
const form = (over: Record<string, string | string[]> = {}) => ({
  ideaId: `idea_${randomUUID()}`,
  language: "nl",
  title: "Een groen dak op elke woonboot",
  body: "Planten houden de regen vast.",
  requestedAmount: "",
  requestedPurpose: "",
  ...over,
});
const stopped = (answer: {
  reply: { refusal?: string; about?: Record<string, string | number> };
}) => (JSON.parse(String(answer.reply.about?.ideas ?? "[]")) as SimilarIdea[]).map(({ id }) => id);

test("submit idea: a near duplicate is shown once, the second submit posts", async ({ world }) => {
  const challenge = await makeChallenge(world);
  const there = await makeIdea(world, {
    challenge,
    title,
    bodyText: "Regen vasthouden met planten.",
  });
  const me = await makePerson(world);
  const phone = await visit(world, me);
  const fields = form();

  const first = await phone.post(paths.submitIdea(challenge.id), fields);
  expect(first).toMatchObject({
    status: 409,
    reply: { refusal: "idea.similar", values: { title: fields.title, body: fields.body } },
  });
  expect(stopped(first)).toEqual([there.id]);
  expect(await world.db.select().from(ideas).where(eq(ideas.createdById, me.id))).toMatchObject([
    { stage: "draft", title: fields.title },
  ]);

  expect(await phone.post(paths.submitIdea(challenge.id), fields, { page: true })).toMatchObject({
    status: 302,
    to: paths.ideaPosted(fields.ideaId),
  });
});

test("submit idea: similar ideas already shown or a queued idea, no interruption", async ({
  world,
}) => {
  const challenge = await makeChallenge(world);
  await makeIdea(world, { challenge, title });
  const post = async (fields: object, headers = {}) =>
    (
      await (
        await visit(world, await makePerson(world))
      ).post(paths.submitIdea(challenge.id), form(fields as Record<string, string>), { headers })
    ).status;
  expect(await post({ similarShown: "shown" })).toBe(302);
  expect(await post({}, { "x-previous-attempts": "1" })).toBe(302);
  expect(await post({}, { "x-previous-attempts": "0" })).toBe(409);
  expect(await post({ similarShown: "anything else" })).toBe(409);
});

test("submit idea: own, merely similar or invisible ideas, no interruption", async ({ world }) => {
  const [open, closed] = [
    await makeChallenge(world),
    await makeChallenge(world, { audience: "invited" }),
  ];
  const me = await makePerson(world);
  await makeIdea(world, { challenge: open, title, by: me });
  await makeIdea(world, { challenge: open, title: "Een groendak op elke woonboot in de haven" });
  await makeIdea(world, { challenge: closed, title });
  expect((await (await visit(world, me)).post(paths.submitIdea(open.id), form())).status).toBe(302);
});

test("submit idea: an anonymous form without script sent again, its own idea is no duplicate", async ({
  world,
}) => {
  const challenge = await makeChallenge(world, { anonymousAllowed: true });
  const phone = await visit(world, await makePerson(world));
  const send = (filled: ReturnType<typeof form>) =>
    phone.post(paths.submitIdea(challenge.id), filled, { page: true });
  const fields = form({ anonymous: "on" });
  const first = await send(fields);
  expect(await send(fields)).toMatchObject({ status: 302, to: first.to });
  expect(await world.db.select().from(ideas)).toHaveLength(1);

  expect(await send(form({ anonymous: "on" }))).toMatchObject({ status: 302 });
});

test("submit idea: an anonymous form sent again after a near duplicate was shown, no second draft", async ({
  world,
}) => {
  const challenge = await makeChallenge(world, { anonymousAllowed: true });
  await makeIdea(world, { challenge, title });
  const phone = await visit(world, await makePerson(world));
  const fields = form({ anonymous: "on" });
  const headers = { "idempotency-key": randomUUID() };
  const send = () => phone.post(paths.submitIdea(challenge.id), fields, { page: true, headers });
  expect(await send()).toMatchObject({ status: 409 });
  const posted = await send();
  expect(posted).toMatchObject({ status: 302 });
  expect(await send()).toMatchObject({ status: 302, to: posted.to });
  expect(await world.db.select().from(ideas).where(eq(ideas.stage, "draft"))).toEqual([]);
});

test("submit idea: a person who may not post is refused before any comparison", async ({
  world,
}) => {
  const challenge = await makeChallenge(world, { phase: "jury" });
  await makeIdea(world, { challenge: await makeChallenge(world), title });
  expect(
    await (await visit(world, await makePerson(world))).post(
      paths.submitIdea(challenge.id),
      form(),
    ),
  ).toMatchObject({ status: 409, reply: { refusal: "challenge.phase" } });
});

test("submit idea: the distinction is saved and shown to people who see both ideas", async ({
  world,
}) => {
  const [open, closed] = [
    await makeChallenge(world),
    await makeChallenge(world, { audience: "invited" }),
  ];
  const [one, draft, secret] = [
    await makeIdea(world, { challenge: open }),
    await makeIdea(world, { challenge: open, stage: "draft" }),
    await makeIdea(world, { challenge: closed }),
  ];
  const phone = await visit(world, await makePerson(world));
  const fields = form({
    "differsFrom[]": [one.id, draft.id, secret.id],
    "differsWhy[]": ["This one is for boats", "I saw your draft", "I know of this"],
  });
  expect((await phone.post(paths.submitIdea(open.id), fields)).status).toBe(302);
  expect(await world.db.select().from(ideaDistinctions)).toMatchObject([
    { ideaId: fields.ideaId, otherId: one.id, reason: "This one is for boats" },
  ]);

  const reader = await as(world, await makePerson(world));
  expect((await ideaDetail(reader, fields.ideaId)).distinctions).toEqual([
    { id: one.id, title: one.title, reason: "This one is for boats" },
  ]);
  await world.db.update(ideas).set({ challengeId: closed.id }).where(eq(ideas.id, one.id));
  expect((await ideaDetail(reader, fields.ideaId)).distinctions).toEqual([]);
  await world.db
    .update(challenges)
    .set({ audience: "everybody" })
    .where(eq(challenges.id, closed.id));
  expect((await ideaDetail(reader, fields.ideaId)).distinctions).toHaveLength(1);
});

test("find similar: answers a script, limited per minute and to visible challenges", async ({
  world,
}) => {
  const [open, closed] = [
    await makeChallenge(world),
    await makeChallenge(world, { audience: "invited" }),
  ];
  const there = await makeIdea(world, { challenge: open, title });
  const phone = await visit(world, await makePerson(world));
  const ask = async (
    challengeId: string,
    fields: Record<string, string> = { title: "Groen dak op elke woonboot", text: "" },
  ) =>
    phone.post(paths.findSimilar(challengeId), fields, { headers: { accept: "application/json" } });
  expect(
    ((await ask(open.id)).data as { done: { ideas: SimilarIdea[] } }).done.ideas.map(
      ({ id }) => id,
    ),
  ).toEqual([there.id]);
  expect((await ask(closed.id)).status).toBe(404);
  for (const odd of ["", "'", "\\ & | ! ~", "x".repeat(50_000), "💥".repeat(40), "a'b:*"])
    expect((await ask(open.id, { title: odd, text: odd })).status, odd.slice(0, 9)).toBe(200);
  const many = await Promise.all(
    Array.from({ length: 90 }, () => ask(open.id, { title: "", text: "" })),
  );
  expect(many.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  expect((await (await visit(world)).post(paths.findSimilar(open.id), { title })).status).not.toBe(
    200,
  );
});
