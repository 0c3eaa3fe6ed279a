import { eq } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { storePicture } from "#app/domain/file/store-picture.ts";
import { seenFile } from "#app/domain/idea/visible-file.ts";
import { changeOrganisation } from "#app/domain/organisation/change-organisation.ts";
import { colourField, organisationFields, termFields } from "#app/domain/organisation/fields.ts";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { setColour } from "#app/domain/organisation/set-colour.ts";
import { setLogo } from "#app/domain/organisation/set-logo.ts";
import { setTerms } from "#app/domain/organisation/set-terms.ts";
import { connect } from "#db/client.server.ts";
import { invariants } from "#db/invariants.ts";
import { activity } from "#db/schema/activity.ts";
import { files } from "#db/schema/file.ts";
import { as, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { makePhoto, sent } from "#tests/make/picture.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { expect, test } from "#tests/world.ts";

async function anAdmin(ctx: Pick<Ctx, "db">): Promise<Ctx> {
  const person = await makePerson(ctx);
  await makePlatformRole(ctx, person, "admin");
  return as(ctx, person);
}

const named = organisationFields.parse({
  name: "Noorderhaven",
  locale: "nl",
  timeZone: "Europe/Amsterdam",
  "welcome.nl": "Goedemorgen",
  "welcome.en": "",
});

test("an admin says what the organisation is called and how it greets; saving the same again leaves no trace", async ({
  ctx,
}) => {
  const admin = await anAdmin(ctx);
  const { edition } = await organisationNow(ctx.db);
  await changeOrganisation(admin, named);
  await changeOrganisation(admin, named);
  expect(await organisationNow(ctx.db)).toMatchObject({
    name: "Noorderhaven",
    locale: "nl",
    welcome: { nl: "Goedemorgen" },
    edition: edition + 1,
  });
  expect(
    (await ctx.db.select().from(activity).where(eq(activity.type, "organisation.changed"))).map(
      (row) => row.about,
    ),
  ).toEqual([{ part: "name" }]);
});

test("nobody else changes any of it", async ({ ctx }) => {
  const other = await as(ctx, await makePerson(ctx));
  const before = await organisationNow(ctx.db);
  const changes = [
    () => changeOrganisation(other, named),
    () => setColour(other, { colour: "#123456" }),
    () => setTerms(other, { locale: "nl", words: { "term.idea": "plan" } }),
    () => setLogo(other, { night: false, logoId: null }),
  ];
  for (const change of changes) {
    await expect(change()).rejects.toMatchObject({ code: "access.not-admin" });
  }
  expect(await organisationNow(ctx.db)).toEqual(before);
});

test("words of one language leave those of another alone; none are ours again", async ({ ctx }) => {
  const admin = await anAdmin(ctx);
  await setTerms(admin, { locale: "nl", words: { "term.idea": "voorstel" } });
  await setTerms(admin, { locale: "en", words: { "term.idea": "proposal" } });
  expect((await organisationNow(ctx.db)).terms).toEqual({
    nl: { "term.idea": "voorstel" },
    en: { "term.idea": "proposal" },
  });
  await setTerms(admin, { locale: "nl", words: {} });
  expect((await organisationNow(ctx.db)).terms).toEqual({ en: { "term.idea": "proposal" } });
});

test("a logo is seen by the whole world; the one it replaces hangs nowhere any more", async ({
  ctx,
}) => {
  const storage = makeStorage();
  const admin = await anAdmin(ctx);
  const store = async () =>
    storePicture(admin, storage, sent(await makePhoto(600, 200)), { letters: true });
  const [first, second] = [await store(), await store()];
  await expect(seenFile(ctx, first)).rejects.toMatchObject({ code: "not-found" });
  await setLogo(admin, { night: false, logoId: first });
  const { storageKey } = await seenFile(ctx, first);
  expect(await storage.get(`${storageKey}/letter.png`)).not.toBeNull();
  await setLogo(admin, { night: false, logoId: second });
  expect((await organisationNow(ctx.db)).logo?.id).toBe(second);
  expect(
    (await ctx.db.select().from(files).where(eq(files.id, first)))[0]!.organisationId,
  ).toBeNull();
  expect(await ctx.db.execute(invariants["a logo hangs where it is shown"])).toHaveLength(0);
});

test("a change made by one process is what another shows next", async ({ world }) => {
  const elsewhere = connect(world.url, { max: 2 });
  const here = { db: world.db, actor: { id: null, platform: [], roles: {} } };
  const admin = await anAdmin(here);
  const before = await organisationNow(elsewhere);
  expect(await organisationNow(elsewhere)).toBe(before); // kept, not read again
  await setColour(admin, { colour: "#123456" });
  expect(await organisationNow(elsewhere)).toMatchObject({ colour: "#123456" });
  await elsewhere.end();
});

test("there is always exactly one organisation", async ({ ctx }) => {
  expect(await ctx.db.execute(invariants["there is one organisation"])).toHaveLength(0);
});

test.each([
  ["#0B6570", "#0b6570"],
  ["0b6570", "#0b6570"],
  [" #abc ", "#aabbcc"],
  ["red", null],
  ["#12345", null],
  ["#0b6570;}", null],
])("%s is read as %s", (typed, colour) => {
  expect(colourField.safeParse(typed).data ?? null).toBe(colour);
});

test("a word that would mean something in a sentence is refused at its field", () => {
  const read = termFields.safeParse({
    locale: "nl",
    "term.idea": "{{count}}",
    "term.ideas": "x".repeat(41),
    "term.vote": "  stem  ",
    back: "/",
  });
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual(["term.idea", "term.ideas"]);
  expect(termFields.parse({ locale: "nl", "term.vote": "  stem  ", back: "/" })).toEqual({
    locale: "nl",
    words: { "term.vote": "stem" },
  });
});
