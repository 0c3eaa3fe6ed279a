import { hash } from "@node-rs/argon2";
import { eq, sql } from "drizzle-orm";
import { hashPassword } from "#app/domain/auth/password.ts";
import { signIn } from "#app/domain/auth/sign-in.ts";
import { signInAsDemoPerson } from "#app/domain/auth/sign-in-as-demo-person.ts";
import { activity } from "#db/schema/activity.ts";
import { people } from "#db/schema/people.ts";
import { makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const password = "a quiet harbour at six";

test("signIn: correct password and address in any case, signs in and is recorded", async ({
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
    actorId: ada.id,
    about: { personId: ada.id },
  });
});

test("signIn: any failed attempt, refuses sign-in.wrong without a reason", async ({ ctx }) => {
  const passwordHash = await hashPassword(password);
  await makePerson(ctx, { email: "ada@example.test", passwordHash });
  await makePerson(ctx, {
    email: "gone@example.test",
    passwordHash,
    deactivatedAt: sql`now()` as never,
  });
  await makePerson(ctx, { email: "new@example.test", passwordHash: null });
  const attempts = [
    ["ada@example.test", `${password} `],
    ["nobody@example.test", password],
    ["gone@example.test", password],
    ["new@example.test", password],
    ["new@example.test", ""],
  ];

  for (const [email, typed] of attempts) {
    await expect(signIn(ctx, { email: email!, password: typed! })).rejects.toMatchObject({
      code: "sign-in.wrong",
    });
  }
  expect(await ctx.db.$count(activity)).toBe(0);
});

test("signIn: password hash with outdated parameters, is renewed", async ({ ctx }) => {
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

test("signInAsDemoPerson: in a demo, only as one of its people", async ({ ctx }) => {
  const employee = await makePerson(ctx, { id: "person_demo_employee" });
  const other = await makePerson(ctx);

  expect(await signInAsDemoPerson(ctx, { personId: employee.id, isDemo: true })).toEqual({
    personId: employee.id,
  });
  await expect(signInAsDemoPerson(ctx, { personId: other.id, isDemo: true })).rejects.toMatchObject(
    {
      code: "not-found",
    },
  );
  await expect(
    signInAsDemoPerson(ctx, { personId: "person_demo_admin", isDemo: true }),
  ).rejects.toMatchObject({ code: "not-found" });
  const [row] = await ctx.db.select().from(activity);
  expect(row).toMatchObject({
    type: "person.signed-in",
    actorId: employee.id,
    about: { demo: true },
  });
});

test("signInAsDemoPerson: outside a demo, refuses not-found", async ({ ctx }) => {
  await makePerson(ctx, { id: "person_demo_admin" });
  await expect(
    signInAsDemoPerson(ctx, { personId: "person_demo_admin", isDemo: false }),
  ).rejects.toMatchObject({ code: "not-found" });
});
