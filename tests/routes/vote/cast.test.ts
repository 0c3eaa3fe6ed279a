import { paths, withFlash } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";
import { votes } from "#db/schema/vote.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("cast vote: set, set again and withdrawn by a form", async ({ world }) => {
  const idea = await makeIdea(world);
  const phone = await visit(world, await makePerson(world));

  expect((await phone.post(paths.castVote(idea.id), { want: "on" })).data).toMatchObject({
    done: { changed: true },
  });
  expect((await phone.post(paths.castVote(idea.id), { want: "on" })).data).toMatchObject({
    done: { changed: false },
  });
  expect(await world.db.select().from(votes)).toHaveLength(1);
  expect((await phone.post(paths.castVote(idea.id), { want: "off" })).data).toMatchObject({
    done: { changed: true },
  });
  expect(await world.db.select().from(votes)).toHaveLength(0);
});

test("cast vote: without JavaScript, redirects to the place of the button on our own site", async ({
  world,
}) => {
  const challenge = await makeChallenge(world);
  const idea = await makeIdea(world, { challenge });
  const phone = await visit(world, await makePerson(world));
  const back = paths.challenge(challenge.id, { sort: "new" });

  expect(
    await phone.post(paths.castVote(idea.id), { want: "on", back }, { page: true }),
  ).toMatchObject({ status: 302, to: withFlash(`${back}#vote-${idea.id}`, "voted") });
  expect(
    await phone.post(
      paths.castVote(idea.id),
      { want: "on", back: `${back}#elsewhere` },
      { page: true },
    ),
  ).toMatchObject({ status: 302, to: withFlash(`${back}#elsewhere`, "voted") });
  expect(
    await phone.post(
      paths.castVote(idea.id),
      { want: "on", back: "//elsewhere.test/" },
      { page: true },
    ),
  ).toMatchObject({ status: 302, to: withFlash("/", "voted") });
});

test("cast vote: invalid fields, errors at the field and nothing changes", async ({ world }) => {
  const idea = await makeIdea(world);
  const phone = await visit(world, await makePerson(world));
  const wrong = [
    {},
    { want: "" },
    { want: "toggle" },
    { want: ["on", "nonsense"] },
    { "want[]": ["on", "on"] },
    { want: "on\u0000" },
    { want: new Blob(["on"]) },
  ] as const;
  for (const fields of wrong) {
    const { status, reply } = await phone.post(
      paths.castVote(idea.id),
      fields as Record<string, string>,
    );
    expect([fields, status, Object.keys(reply.errors ?? {})]).toEqual([fields, 400, ["want"]]);
  }
  for (const id of ["idea_", "idea_none", "challenge_1", "idea_%27", `idea_${"x".repeat(200)}`]) {
    expect(await phone.post(paths.castVote(id), { want: "on" })).toMatchObject({
      status: 404,
      reply: { refusal: "not-found" },
    });
  }
  expect(await world.db.select().from(votes)).toHaveLength(0);
});

test("cast vote: extra fields cannot change the voter, the idea or the number of votes", async ({
  world,
}) => {
  const [idea, other, me, colleague] = [
    await makeIdea(world),
    await makeIdea(world),
    await makePerson(world),
    await makePerson(world),
  ];
  const phone = await visit(world, me);
  await phone.post(paths.castVote(idea.id), {
    want: "on",
    ideaId: other.id,
    voterId: colleague.id,
    voter_id: colleague.id,
    weight: "99",
    choice: "-1",
    castAt: "2001-01-01",
  });
  const rows = await world.db.select().from(votes);
  expect(rows).toEqual([
    expect.objectContaining({ ideaId: idea.id, voterId: me.id, weight: 1, choice: 1 }),
  ]);
});

test("cast vote: a person who may not vote gets the reason and its status", async ({ world }) => {
  const over = await makeIdea(world, {
    challenge: await makeChallenge(world, { phase: "selection" }),
  });
  const author = await makePerson(world);
  const own = await makeIdea(world, { by: author });
  const hidden = await makeIdea(world, {
    challenge: await makeChallenge(world, { audience: "invited" }),
  });
  const phone = await visit(world, author);

  expect(await phone.post(paths.castVote(over.id), { want: "on" })).toMatchObject({
    status: 409,
    reply: { refusal: "challenge.phase" },
  });
  expect(await phone.post(paths.castVote(own.id), { want: "on" })).toMatchObject({
    status: 403,
    reply: { refusal: "vote.own-idea" },
  });
  expect(await phone.post(paths.castVote(hidden.id), { want: "on" })).toMatchObject({
    status: 404,
    reply: { refusal: "not-found" },
  });
  const visitor = await visit(world);
  expect(
    await visitor.post(paths.castVote(own.id), { want: "on", back: paths.idea(own.id) }),
  ).toMatchObject({ status: 302, to: `/sign-in?to=${encodeURIComponent(paths.idea(own.id))}` });
});

test("cast vote: a full ballot refuses one more pick", async ({ world }) => {
  const challenge = await makeChallenge(world, { picksMax: 1 });
  const [first, second] = [
    await makeIdea(world, { challenge }),
    await makeIdea(world, { challenge }),
  ];
  const phone = await visit(world, await makePerson(world));
  await phone.post(paths.castVote(first.id), { want: "on" });
  expect(await phone.post(paths.castVote(second.id), { want: "on" })).toMatchObject({
    status: 409,
    reply: { refusal: "vote.none-left" },
  });
});

test("cast vote: a request, sends two queries, of the session and of the vote", async ({
  world,
}) => {
  const challenge = await makeChallenge(world, { picksMax: 3 });
  const idea = await makeIdea(world, { challenge });
  const db = withoutTransactions(world.db);
  const phone = await visit({ db }, await makePerson(world));
  const back = paths.idea(idea.id);
  const asJson = { headers: { accept: "application/json" } };

  for (const extra of [asJson, { page: true }])
    for (const want of ["on", "on", "off", "off"])
      expect([
        want,
        await countQueries({ db }, async () => {
          const { status } = await phone.post(paths.castVote(idea.id), { want, back }, extra);
          expect(status).toBe("page" in extra ? 302 : 200);
        }),
      ]).toEqual([want, 2]);
});

// A transaction would cost two more trips, which countQueries does not see.
const withoutTransactions = (db: Db): Db =>
  new Proxy(db, {
    get(target, name) {
      if (name === "transaction") throw new Error("A vote needs no transaction");
      return Reflect.get(target, name, target);
    },
  });
