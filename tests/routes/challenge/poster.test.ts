import { organisation } from "#db/schema/organisation.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeMember, makePerson } from "#tests/make/person.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { expect, test } from "#tests/world.ts";

test("poster file: everyone who sees the challenge, an unchanged poster answers 304", async ({
  world,
}) => {
  const challenge = await makeChallenge(world);
  const browser = await visit(world, await makePerson(world), { storage: makeStorage() });
  const poster = `/challenges/${challenge.id}/poster/a4-nl.pdf`;
  const first = await browser.get(poster);
  expect(first.status).toBe(200);
  expect(first.headers.get("content-type")).toBe("application/pdf");
  expect(first.headers.get("content-disposition")).toBe(
    'inline; filename="how-do-we-lose-less-time-at-handover-a4-nl.pdf"',
  );
  expect(
    (await browser.get(poster, { headers: { "if-none-match": first.headers.get("etag")! } }))
      .status,
  ).toBe(304);
  expect((await browser.get(poster.replace("a4", "a9"))).status).toBe(404);
});

test("poster file: a draft, allowed to its managers and not to its sponsor", async ({ world }) => {
  const challenge = await makeChallenge(world, { phase: "draft" });
  const sponsor = await makePerson(world);
  await makeMember(world, challenge, sponsor, "sponsor");
  const asks = async (person: { id: string }) =>
    (
      await (
        await visit(world, person, { storage: makeStorage() })
      ).get(`/challenges/${challenge.id}/poster/slide-en.png`)
    ).status;
  expect([
    await asks(challenge.manager),
    await asks(sponsor),
    await asks(await makePerson(world)),
  ]).toEqual([200, 403, 404]);
});

test("poster file: uses the organisation's own terms", async ({ world }) => {
  const challenge = await makeChallenge(world);
  const browser = await visit(world, await makePerson(world), { storage: makeStorage() });
  const tag = async (language: string) =>
    (await browser.get(`/challenges/${challenge.id}/poster/a4-${language}.pdf`)).headers.get(
      "etag",
    );
  const usual = [await tag("nl"), await tag("en")];
  await world.db.update(organisation).set({ terms: { nl: { "term.idea": "voorstel" } } });
  expect(await tag("nl"), "a poster is named after every word on it").not.toBe(usual[0]);
  expect(await tag("en")).toBe(usual[1]);
});
