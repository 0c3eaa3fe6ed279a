import { paths } from "#app/paths.ts";
import { ideaStageChanges, ideas } from "#db/schema/idea.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

async function makeDesk(world: Parameters<typeof visit>[0]) {
  const challenge = await makeChallenge(world, { phase: "selection" });
  const made = [];
  for (let n = 1; n <= 3; n++)
    made.push((await makeIdea(world, { challenge, title: `Idea ${n}` })).id);
  return {
    challenge,
    ids: made,
    at: paths.selectIdeas(challenge.id),
    desk: await visit(world, challenge.manager),
  };
}

test("select ideas: ticked ideas move with the reason and the list stays the same", async ({
  world,
}) => {
  const { challenge, ids, at, desk } = await makeDesk(world);
  const sent = await desk.post(
    at,
    { "ideas[]": ids.slice(0, 2), move: "shortlist", reason: "Small and quick.", state: "open" },
    { page: true },
  );
  expect(sent).toMatchObject({
    status: 302,
    to: `${paths.selection(challenge.id, { state: "open" })}&flash=ideas-shortlisted`,
  });
  expect((await world.db.select().from(ideaStageChanges)).map((c) => c.reason)).toEqual([
    "Small and quick.",
    "Small and quick.",
  ]);
});

test("select ideas: invalid input, errors at the field, typed values kept, nothing moved", async ({
  world,
}) => {
  const { ids, at, desk } = await makeDesk(world);
  expect(await desk.post(at, { move: "reject", reason: "Too dear." })).toMatchObject({
    status: 400,
    reply: { errors: { ideas: [{ key: "field.ideas.none" }] }, values: { reason: "Too dear." } },
  });
  expect(await desk.post(at, { "ideas[]": ids, move: "shortlist", reason: " " })).toMatchObject({
    status: 400,
    reply: { errors: { reason: [{ key: "field.reason" }] }, values: { ideas: ids.join("\n") } },
  });
  expect(
    await desk.post(at, { "ideas[]": ids, move: "shortlist", reason: "x".repeat(2001) }),
  ).toMatchObject({ status: 400, reply: { errors: { reason: [{ key: "field.too-long" }] } } });
  expect(await desk.post(at, { "ideas[]": ids, move: "win", reason: "Mine." })).toMatchObject({
    status: 400,
    reply: { errors: { move: [{}] } },
  });
  expect((await world.db.select({ stage: ideas.stage }).from(ideas)).map((i) => i.stage)).toEqual([
    "open",
    "open",
    "open",
  ]);
});

test("select ideas: an idea moved meanwhile is named, outsiders are refused", async ({ world }) => {
  const { ids, at, desk } = await makeDesk(world);
  await desk.post(at, { "ideas[]": [ids[0]!], move: "reject", reason: "Done before." });
  expect(await desk.post(at, { "ideas[]": ids, move: "shortlist", reason: "Good." })).toMatchObject(
    { status: 409, reply: { refusal: "idea.some-moved", about: { names: "“Idea 1”", count: 1 } } },
  );
  const someone = await visit(world, await makePerson(world));
  expect(
    await someone.post(at, { "ideas[]": ids, move: "shortlist", reason: "Good." }),
  ).toMatchObject({ status: 403, reply: { refusal: "access.not-on-team" } });
});
