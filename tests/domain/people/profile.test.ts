import { eq, sql } from "drizzle-orm";
import { demoChoices } from "#app/domain/auth/demo-choices.ts";
import { changeProfile } from "#app/domain/people/change-profile.ts";
import { profileFields } from "#app/domain/people/fields.ts";
import { findPeople } from "#app/domain/people/find-people.ts";
import { personDetail } from "#app/domain/people/person-detail.ts";
import { profilePage } from "#app/domain/people/profile-page.ts";
import { setLocale } from "#app/domain/people/set-locale.ts";
import { activity } from "#db/schema/activity.ts";
import { people } from "#db/schema/people.ts";
import { as, makeGroup, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("changeProfile: name, job title and texts, are shown on the profile", async ({ ctx }) => {
  const robin = await makePerson(ctx, { name: "Robin", email: "robin@example.test" });
  await makeGroup(ctx, robin);
  const me = await as(ctx, robin);

  await changeProfile(me, {
    name: "Robin de Vries",
    jobTitle: "Nurse",
    subjects: [],
    about: "Nights.\nAnd boats.",
    locale: "nl",
  });

  expect(await profilePage(me)).toMatchObject({
    name: "Robin de Vries",
    jobTitle: "Nurse",
    about: "Nights.\nAnd boats.",
    locale: "nl",
    email: "robin@example.test",
    roles: [],
    may: { changePassword: "password.none" },
  });
  expect((await profilePage(me)).groups).toHaveLength(1);
  await expect(profilePage(ctx)).rejects.toMatchObject({ code: "access.sign-in" });
  await expect(
    changeProfile(ctx, { name: "X", jobTitle: "", subjects: [], about: "", locale: "" }),
  ).rejects.toMatchObject({ code: "access.sign-in" });
});

test("changeProfile: subjects, are shown in the order given and replace those before", async ({
  ctx,
}) => {
  const me = await as(ctx, await makePerson(ctx, { subjects: ["lamps", "nights"] }));
  const save = (subjects: string[]) =>
    changeProfile(me, { name: "Robin", jobTitle: "", about: "", locale: "", subjects });
  await save(["nights", "wound care", "lamps"]);
  expect((await profilePage(me)).subjects).toEqual(["nights", "wound care", "lamps"]);
  expect((await personDetail(me, me.actor.id!)).person).toMatchObject({
    subjects: ["nights", "wound care", "lamps"],
  });
  await save([]);
  expect((await profilePage(me)).subjects).toEqual([]);
});

test("changeProfile: extra fields, change no other column", async ({ ctx }) => {
  const robin = await makePerson(ctx, { email: "robin@example.test" });
  const [before] = await ctx.db.select().from(people).where(eq(people.id, robin.id));
  const columns = [
    "id",
    "email",
    "passwordHash",
    "password_hash",
    "photoId",
    "photo_id",
    "deactivatedAt",
    "deactivated_at",
    "createdAt",
    "platform",
    "role",
    "roles",
    "groups",
    "person",
  ];
  const sent = {
    name: robin.name,
    jobTitle: "",
    about: "",
    locale: "",
    ...Object.fromEntries(columns.map((name) => [name, "person_other"])),
  };

  await changeProfile(await as(ctx, robin), profileFields.parse(sent));

  expect(await ctx.db.select().from(people).where(eq(people.id, robin.id))).toEqual([before]);
  expect(await ctx.db.$count(people)).toBe(1);
});

test("setLocale: new language, is saved and recorded once; a visitor's choice is not", async ({
  ctx,
}) => {
  const robin = await makePerson(ctx);
  const me = await as(ctx, robin);
  await setLocale(me, { locale: "nl" });
  await setLocale(me, { locale: "nl" });
  await setLocale(ctx, { locale: "en" });
  expect((await ctx.db.select().from(people)).map((p) => p.locale)).toEqual(["nl"]);
  expect(await ctx.db.$count(activity)).toBe(1);
});

test("findPeople: beginning of any name, finds active people, first names first", async ({
  ctx,
}) => {
  const me = await as(ctx, await makePerson(ctx, { name: "Zoë" }));
  for (const name of ["Robin de Vries", "Vrije Gast", "Ada Vroom", "Mo"])
    await makePerson(ctx, { name });
  await makePerson(ctx, { name: "Vrouke Weg", deactivatedAt: sql`now()` as never });

  expect((await findPeople(me, "vr")).map((p) => p.name)).toEqual([
    "Vrije Gast",
    "Ada Vroom",
    "Robin de Vries",
  ]);
  expect(await findPeople(me, "%%")).toEqual([]);
  expect(Object.keys((await findPeople(me, "mo"))[0]!)).toEqual([
    "id",
    "name",
    "jobTitle",
    "photoId",
  ]);
  expect(() => findPeople(ctx, "vr")).toThrow("access.sign-in");
});

test("demoChoices: demo people, are active ones in the fixed order", async ({ ctx }) => {
  for (const role of ["admin", "employee", "juror"])
    await makePerson(ctx, { id: `person_demo_${role}` });
  await ctx.db
    .update(people)
    .set({ deactivatedAt: sql`now()` })
    .where(eq(people.id, "person_demo_juror"));
  expect((await demoChoices(ctx)).map((choice) => choice.as)).toEqual(["employee", "admin"]);
});
