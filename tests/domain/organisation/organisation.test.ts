import { eq } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { storePicture } from "#app/domain/file/store-picture.ts";
import { visibleFile } from "#app/domain/idea/visible-file.ts";
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
import { asUpload, makePhoto } from "#tests/make/picture.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { expect, test } from "#tests/world.ts";

async function makeAdmin(ctx: Pick<Ctx, "db">): Promise<Ctx> {
  const person = await makePerson(ctx);
  await makePlatformRole(ctx, person, "admin");
  return as(ctx, person);
}

const validFields = organisationFields.parse({
  name: "Noorderhaven",
  locale: "nl",
  timeZone: "Europe/Amsterdam",
  "welcome.nl": "Goedemorgen",
  "welcome.en": "",
});

test("changeOrganisation: name and welcome, are saved; a repeat is not recorded", async ({
  ctx,
}) => {
  const admin = await makeAdmin(ctx);
  const { edition } = await organisationNow(ctx.db);
  await changeOrganisation(admin, validFields);
  await changeOrganisation(admin, validFields);
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

test("organisation verbs: not an administrator, refuse access.not-admin", async ({ ctx }) => {
  const other = await as(ctx, await makePerson(ctx));
  const before = await organisationNow(ctx.db);
  const changes = [
    () => changeOrganisation(other, validFields),
    () => setColour(other, { colour: "#123456" }),
    () => setTerms(other, { locale: "nl", terms: { "term.idea": "plan" } }),
    () => setLogo(other, { dark: false, logoId: null }),
  ];
  for (const change of changes) {
    await expect(change()).rejects.toMatchObject({ code: "access.not-admin" });
  }
  expect(await organisationNow(ctx.db)).toEqual(before);
});

test("setTerms: one language, leaves others unchanged; none restores the default", async ({
  ctx,
}) => {
  const admin = await makeAdmin(ctx);
  await setTerms(admin, { locale: "nl", terms: { "term.idea": "voorstel" } });
  await setTerms(admin, { locale: "en", terms: { "term.idea": "proposal" } });
  expect((await organisationNow(ctx.db)).terms).toEqual({
    nl: { "term.idea": "voorstel" },
    en: { "term.idea": "proposal" },
  });
  await setTerms(admin, { locale: "nl", terms: {} });
  expect((await organisationNow(ctx.db)).terms).toEqual({ en: { "term.idea": "proposal" } });
});

test("setLogo: new logo, is visible to everyone and the replaced one is detached", async ({
  ctx,
}) => {
  const storage = makeStorage();
  const admin = await makeAdmin(ctx);
  const store = async () =>
    storePicture(admin, storage, asUpload(await makePhoto(600, 200)), { forEmail: true });
  const [first, second] = [await store(), await store()];
  await expect(visibleFile(ctx, first)).rejects.toMatchObject({ code: "not-found" });
  await setLogo(admin, { dark: false, logoId: first });
  const { storageKey } = await visibleFile(ctx, first);
  expect(await storage.get(`${storageKey}/letter.png`)).not.toBeNull();
  await setLogo(admin, { dark: false, logoId: second });
  expect((await organisationNow(ctx.db)).logo?.id).toBe(second);
  expect(
    (await ctx.db.select().from(files).where(eq(files.id, first)))[0]!.organisationId,
  ).toBeNull();
  expect(
    await ctx.db.execute(invariants["a logo belongs to the organisation that shows it"]),
  ).toHaveLength(0);
});

test("organisationNow: changed by another process, returns the new values", async ({ world }) => {
  const elsewhere = connect(world.url, { max: 2 });
  const here = { db: world.db, actor: { id: null, platform: [], roles: {} } };
  const admin = await makeAdmin(here);
  const before = await organisationNow(elsewhere);
  expect(await organisationNow(elsewhere)).toBe(before); // from the cache
  await setColour(admin, { colour: "#123456" });
  expect(await organisationNow(elsewhere)).toMatchObject({ colour: "#123456" });
  await elsewhere.end();
});

test("organisation: database, has exactly one row", async ({ ctx }) => {
  expect(await ctx.db.execute(invariants["there is one organisation"])).toHaveLength(0);
});

test.each([
  ["#0B6570", "#0b6570"],
  ["0b6570", "#0b6570"],
  [" #abc ", "#aabbcc"],
  ["red", null],
  ["#12345", null],
  ["#0b6570;}", null],
])("colourField: %s, is parsed as %s", (typed, colour) => {
  expect(colourField.safeParse(typed).data ?? null).toBe(colour);
});

test("termFields: term with message syntax or too long, is rejected at its field", () => {
  const parsed = termFields.safeParse({
    locale: "nl",
    "term.idea": "{{count}}",
    "term.ideas": "x".repeat(41),
    "term.vote": "  stem  ",
    back: "/",
  });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(["term.idea", "term.ideas"]);
  expect(termFields.parse({ locale: "nl", "term.vote": "  stem  ", back: "/" })).toEqual({
    locale: "nl",
    terms: { "term.vote": "stem" },
  });
});
