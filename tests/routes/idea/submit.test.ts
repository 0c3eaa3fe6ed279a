import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { paths } from "#app/paths.ts";
import { ideas } from "#db/schema/idea.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makePerson } from "#tests/make/person.ts";
import { naughtyStrings, payloadsThere } from "#tests/rich-text/payloads.ts";
import { expect, test } from "#tests/world.ts";

const freshId = () => `idea_${randomUUID()}`;
const good = (over: Record<string, string | Blob> = {}) => ({
  ideaId: freshId(),
  language: "nl",
  title: "Minder lopen",
  body: "Zet de **kar** dichterbij.",
  requestedAmount: "",
  requestedPurpose: "",
  ...over,
});

test("submit idea: a form without JavaScript redirects to the idea", async ({ world }) => {
  const challenge = await makeChallenge(world);
  const phone = await visit(world, await makePerson(world));
  const fields = good({ requestedAmount: "€ 2.500,50", requestedPurpose: "Een kar" });
  const sent = await phone.post(paths.submitIdea(challenge.id), fields, { page: true });
  expect(sent).toMatchObject({ status: 302, to: paths.ideaPosted(fields.ideaId) });
  expect((await world.db.select().from(ideas))[0]).toMatchObject({
    stage: "open",
    bodyText: "Zet de kar dichterbij.",
    requestedAmountMinor: 250_050,
    language: "nl",
  });
});

test("submit idea: without a name, the idea has a placeholder author and sending it again finds it", async ({
  world,
}) => {
  const challenge = await makeChallenge(world, { anonymousAllowed: true });
  const me = await makePerson(world);
  const phone = await visit(world, me);
  const fields = good({ anonymous: "on", similarShown: "shown" });
  const first = await phone.post(paths.submitIdea(challenge.id), fields, { page: true });
  const second = await phone.post(paths.submitIdea(challenge.id), fields, { page: true });
  const submitted = await world.db.select().from(ideas);
  expect(submitted).toMatchObject([{ stage: "open", title: fields.title }]);
  expect(submitted[0]!.createdById).not.toBe(me.id);
  for (const sent of [first, second])
    expect(sent).toMatchObject({ status: 302, to: paths.ideaPosted(submitted[0]!.id) });
});

test("save draft: an incomplete draft is saved for a script and for a form", async ({ world }) => {
  const challenge = await makeChallenge(world);
  const phone = await visit(world, await makePerson(world));
  const incomplete = good({ title: "", body: "Zet" });
  const saved = await phone.post(paths.saveDraft(challenge.id), incomplete, {
    headers: { accept: "application/json" },
  });
  expect(saved.status).toBe(200);
  expect(await phone.post(paths.saveDraft(challenge.id), incomplete, { page: true })).toMatchObject(
    {
      status: 302,
      to: `${paths.newIdea(challenge.id)}?flash=draft-saved`,
    },
  );
  expect(await world.db.select().from(ideas)).toMatchObject([
    { id: incomplete.ideaId, stage: "draft", bodyText: "Zet" },
  ]);
});

test("save draft: a refused script request gets the reason as JSON, never a redirect", async ({
  world,
}) => {
  const challenge = await makeChallenge(world);
  const visitor = await visit(world);
  expect(
    await visitor.post(paths.saveDraft(challenge.id), good(), {
      headers: { accept: "application/json" },
    }),
  ).toMatchObject({ status: 401, to: null });
});

const wrong: [string, Record<string, string | Blob>, string][] = [
  ["no title", { title: "" }, "title"],
  ["a title of white space", { title: " \u00a0\n " }, "title"],
  ["a title of two letters", { title: "Ja" }, "title"],
  ["a title that is too long", { title: "x".repeat(121) }, "title"],
  ["a title that is a file", { title: new Blob(["title"]) }, "title"],
  ["no text", { body: "" }, "body"],
  ["a text of white space", { body: " \n\t " }, "body"],
  ["a text that is too long", { body: "x ".repeat(5000) }, "body"],
  ["a text that is a file", { body: new Blob(["body"]) }, "body"],
  ["a document that is none", { bodyDoc: "{" }, "body"],
  [
    "a document with a script",
    { bodyDoc: JSON.stringify({ type: "doc", content: [{ type: "script", content: [] }] }) },
    "body",
  ],
  ["an amount that is none", { requestedAmount: "veel" }, "requestedAmount"],
  ["an amount below nothing", { requestedAmount: "-5" }, "requestedAmount"],
  ["an amount beyond reason", { requestedAmount: "9".repeat(29) }, "requestedAmount"],
  ["an amount that is a file", { requestedAmount: new Blob(["5"]) }, "requestedAmount"],
  ["a reason for it that is too long", { requestedPurpose: "x".repeat(201) }, "requestedPurpose"],
  ["a photo that is a word", { photo: "photo" }, "photo"],
  ["a language we do not have", { language: "xx" }, "language"],
  ["an id of another kind", { ideaId: "person_1" }, "ideaId"],
];

test("submit idea: invalid fields, errors at each field, nothing posted", async ({ world }) => {
  const challenge = await makeChallenge(world);
  const phone = await visit(world, await makePerson(world));
  for (const [what, over, field] of wrong) {
    const { status, reply } = await phone.post(
      paths.submitIdea(challenge.id),
      good({ requestedPurpose: "blijft staan", ...over }),
    );
    expect([what, status, Object.keys(reply.errors ?? {})]).toEqual([what, 400, [field]]);
    if (field !== "requestedPurpose") expect(reply.values?.requestedPurpose).toBe("blijft staan");
  }
  const titleError = async (title: string) =>
    (await phone.post(paths.submitIdea(challenge.id), good({ title }))).reply.errors?.title?.[0]
      ?.key;
  expect([
    await titleError(" "),
    await titleError("Ja"),
    await titleError("x".repeat(121)),
  ]).toEqual(["field.required", "field.too-short", "field.too-long"]);
  for (const missing of ["title", "body", "ideaId"]) {
    const { [missing as "title"]: _, ...rest } = good();
    expect(
      Object.keys((await phone.post(paths.submitIdea(challenge.id), rest)).reply.errors ?? {}),
    ).toEqual([missing]);
  }
  const picture = { photo: new Blob(["not a picture"], { type: "image/png" }) };
  expect(await phone.post(paths.submitIdea(challenge.id), good(picture))).toMatchObject({
    status: 422,
    reply: { refusal: "file.unreadable" },
  });
  expect(await world.db.select().from(ideas)).toEqual([]);
});

test("submit idea: extra fields change nothing", async ({ world }) => {
  const challenge = await makeChallenge(world);
  const [me, other] = [await makePerson(world), await makePerson(world)];
  const fields = good();
  await (await visit(world, me)).post(paths.submitIdea(challenge.id), {
    ...fields,
    stage: "winner",
    createdById: other.id,
    created_by_id: other.id,
    version: "9",
    challengeId: "challenge_x",
    photoId: "file_x",
    id: freshId(),
  });
  expect(await world.db.select().from(ideas)).toMatchObject([
    {
      id: fields.ideaId,
      stage: "open",
      createdById: me.id,
      version: 1,
      challengeId: challenge.id,
      photoId: null,
    },
  ]);
});

test.skipIf(!payloadsThere)(
  "submit idea: hostile strings are stored as sent or refused, never an error",
  async ({ world }) => {
    const challenge = await makeChallenge(world);
    const all = naughtyStrings();
    const lanes = await Promise.all(
      Array.from({ length: 10 }, async () => ({
        phone: await visit(world, await makePerson(world)),
        ideaId: freshId(),
        kept: 0,
      })),
    );
    await Promise.all(
      lanes.map(async (lane, n) => {
        for (const text of all.filter((_, at) => at % lanes.length === n)) {
          const fields = good({
            ideaId: lane.ideaId,
            title: text.slice(0, 110),
            body: text,
            requestedPurpose: text.slice(0, 190),
          });
          const { status } = await lane.phone.post(paths.saveDraft(challenge.id), fields, {
            headers: { accept: "application/json" },
          });
          expect([text, [200, 400].includes(status)]).toEqual([text, true]);
          if (status === 200) lane.kept++;
        }
      }),
    );
    expect(lanes.reduce((sum, lane) => sum + lane.kept, 0)).toBeGreaterThan(all.length * 0.9);
    expect(
      await world.db.select().from(ideas).where(eq(ideas.challengeId, challenge.id)),
    ).toHaveLength(lanes.length);
  },
  120_000,
);
