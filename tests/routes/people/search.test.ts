import { paths } from "#app/paths.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const found = (answer: { data: unknown }) =>
  (answer.data as { name: string }[]).map(({ name }) => name);
const q = (path: string, words: string) =>
  `${path}${path.includes("?") ? "&" : "?"}q=${encodeURIComponent(words)}`;

test("people search: matches the start of a name and returns only what a list shows", async ({
  world,
}) => {
  const asker = await makePerson(world, { name: "Zoë Asker" });
  for (const name of ["Anna de Vries", "Johanna Bos", "Piet Annema", "100% Jansen"])
    await makePerson(world, { name, jobTitle: "Nurse" });
  await makePerson(world, { name: "Anna Gone", deactivatedAt: new Date("2024-01-01") });
  const site = await visit(world, asker);
  expect(found(await site.get(q(paths.peopleSearch(), "ann")))).toEqual([
    "Anna de Vries",
    "Piet Annema",
  ]);
  expect(found(await site.get(q(paths.peopleSearch(), "%")))).toEqual([]);
  expect(
    Object.keys(((await site.get(q(paths.peopleSearch(), "piet"))).data as object[])[0]!),
  ).toEqual(["id", "name", "jobTitle", "photo"]);
});

test("people search: for a challenge, only people who may see it", async ({ world }) => {
  const [asker, member] = [
    await makePerson(world, { name: "Anna Asker" }),
    await makePerson(world, { name: "Anna Member" }),
  ];
  const outsider = await makePerson(world, { name: "Anna Outsider" });
  const closed = await makeChallenge(world, { audience: "invited" });
  for (const person of [asker, member]) await makeMember(world, closed, person, "juror");
  const path = q(paths.peopleSearch({ challenge: closed.id }), "anna");
  expect(found(await (await visit(world, asker)).get(path))).toEqual(["Anna Asker", "Anna Member"]);
  expect((await (await visit(world, outsider)).get(path)).status).toBe(404);
});

test("people search: a visitor is refused", async ({ world }) => {
  expect((await (await visit(world)).get(q(paths.peopleSearch(), "a"))).status).toBe(401);
});

test("people search: special characters are searched literally", async ({ world }) => {
  const site = await visit(world, await makePerson(world));
  for (const words of ["", "'", "\\", "_%", "a".repeat(5000), "💥"])
    expect(
      (await site.get(q(paths.peopleSearch(), words))).status,
      JSON.stringify(words).slice(0, 20),
    ).toBe(200);
  expect((await site.get(q(paths.peopleSearch(), "\0"))).status).toBe(404);
});
