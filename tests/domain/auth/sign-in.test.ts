import { hash } from "@node-rs/argon2";
import { eq, sql } from "drizzle-orm";
import { hashPassword } from "#app/domain/auth/password.ts";
import { signIn } from "#app/domain/auth/sign-in.ts";
import { enterAsDemoPerson } from "#app/domain/auth/sign-in-as-demo-person.ts";
import { activity } from "#db/schema/activity.ts";
import { people } from "#db/schema/people.ts";
import { makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const password = "a quiet harbour at six";

test("somebody signs in with their address, however it is capitalised, and their password", async ({
  ctx,
}) => {
  const ada = await makePerson(ctx, {
    email: "Ada@Example.test",
    passwordHash: await hashPassword(password),
  });

  expect(await signIn(ctx, { email: "ada@EXAMPLE.test", password })).toEqual({ personId: ada.id });
  const [row] = await ctx.db.select().from(activity);
  expect(row).toMatchObject({
    type: "person.signed-in",
    byId: ada.id,
    about: { personId: ada.id },
  });
});

test("a wrong password, an unknown address, nobody's password and a deactivated person get the same no", async ({
  ctx,
}) => {
  const passwordHash = await hashPassword(password);
  await makePerson(ctx, { email: "ada@example.test", passwordHash });
  await makePerson(ctx, {
    email: "gone@example.test",
    passwordHash,
    deactivatedAt: sql`now()` as never,
  });
  await makePerson(ctx, { email: "new@example.test", passwordHash: null });
  const tries = [
    ["ada@example.test", `${password} `],
    ["nobody@example.test", password],
    ["gone@example.test", password],
    ["new@example.test", password],
    ["new@example.test", ""],
  ];

  for (const [email, typed] of tries) {
    await expect(signIn(ctx, { email: email!, password: typed! })).rejects.toMatchObject({
      code: "sign-in.wrong",
    });
  }
  expect(await ctx.db.$count(activity)).toBe(0);
});

test("a password that was hashed at a lower cost is hashed anew when its owner comes by", async ({
  ctx,
}) => {
  const ada = await makePerson(ctx, {
    email: "ada@example.test",
    passwordHash: await hash(password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 }),
  });

  await signIn(ctx, { email: "ada@example.test", password });

  const [{ passwordHash } = { passwordHash: "" }] = await ctx.db
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.id, ada.id));
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  await signIn(ctx, { email: "ada@example.test", password });
});

test("in a demo anyone can be one of its people, and nobody else", async ({ ctx }) => {
  const employee = await makePerson(ctx, { id: "person_demo_employee" });
  const other = await makePerson(ctx);

  expect(await enterAsDemoPerson(ctx, { person: employee.id, demo: true })).toEqual({
    personId: employee.id,
  });
  await expect(enterAsDemoPerson(ctx, { person: other.id, demo: true })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(
    enterAsDemoPerson(ctx, { person: "person_demo_admin", demo: true }),
  ).rejects.toMatchObject({ code: "not-found" });
  const [row] = await ctx.db.select().from(activity);
  expect(row).toMatchObject({ type: "person.signed-in", byId: employee.id, about: { demo: true } });
});

test("outside a demo its people are not there", async ({ ctx }) => {
  await makePerson(ctx, { id: "person_demo_admin" });
  await expect(
    enterAsDemoPerson(ctx, { person: "person_demo_admin", demo: false }),
  ).rejects.toMatchObject({ code: "not-found" });
});
