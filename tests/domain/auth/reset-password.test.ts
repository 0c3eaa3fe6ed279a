import { eq, sql } from "drizzle-orm";
import { changePassword } from "#app/domain/auth/change-password.ts";
import { hashPassword } from "#app/domain/auth/password.ts";
import { requestPasswordReset } from "#app/domain/auth/request-password-reset.ts";
import { resetPassword } from "#app/domain/auth/reset-password.ts";
import { signIn } from "#app/domain/auth/sign-in.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { activity } from "#db/schema/activity.ts";
import { emails } from "#db/schema/notification.ts";
import { authTokens, sessions } from "#db/schema/people.ts";
import { as, makePerson, secretInEmail } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const [before, after] = ["a quiet harbour at six", "four wet seagulls again"];
const makeAda = async (ctx: Ctx) =>
  makePerson(ctx, {
    name: "Ada Lovelace",
    email: "ada@example.test",
    locale: "nl",
    passwordHash: await hashPassword(before),
  });
const signedIn = (ctx: Ctx, person: { id: string }) =>
  ctx.db.insert(sessions).values({
    id: `${person.id}-${Math.random()}`,
    personId: person.id,
    expiresAt: sql`now() + interval '1 day'`,
  });

test("requestPasswordReset: known address, emails a link that works once", async ({ ctx }) => {
  const ada = await makeAda(ctx);
  await requestPasswordReset(ctx, { email: "ADA@example.test", locale: "en" });
  const [email] = await ctx.db.select().from(emails);
  expect(email).toMatchObject({
    template: "reset",
    toPersonId: ada.id,
    toAddress: "ada@example.test",
    locale: "nl",
    data: { name: "Ada Lovelace" },
  });

  const secret = await secretInEmail(ctx, ada, "reset");
  expect(await resetPassword(ctx, { secret, password: after })).toEqual({
    personId: ada.id,
    email: ada.email,
  });

  await expect(
    resetPassword(ctx, { secret, password: "something else again" }),
  ).rejects.toMatchObject({ code: "link.used-up" });
  await expect(signIn(ctx, { email: "ada@example.test", password: before })).rejects.toMatchObject({
    code: "sign-in.wrong",
  });
  await signIn(ctx, { email: "ada@example.test", password: after });
  const types = (
    await ctx.db.select({ type: activity.type }).from(activity).orderBy(activity.id)
  ).map((row) => row.type);
  expect(types).toEqual(["password.reset-requested", "password.reset", "person.signed-in"]);
});

test("requestPasswordReset: secret of the link, is not in auth_tokens or activity", async ({
  ctx,
}) => {
  const ada = await makeAda(ctx);
  await requestPasswordReset(ctx, { email: ada.email!, locale: "en" });
  const secret = await secretInEmail(ctx, ada, "reset");

  expect(JSON.stringify(await ctx.db.select().from(authTokens))).not.toContain(secret);
  expect(JSON.stringify(await ctx.db.select().from(activity))).not.toContain(secret);
});

test("resetPassword: success, ends every session and every other link", async ({ ctx }) => {
  const [ada, other] = [await makeAda(ctx), await makePerson(ctx)];
  for (const person of [ada, ada, other]) await signedIn(ctx, person);
  await requestPasswordReset(ctx, { email: ada.email!, locale: "en" });
  const earlier = await secretInEmail(ctx, ada, "reset");
  await ctx.db.update(emails).set({ createdAt: sql`now() - interval '1 minute'` });
  await requestPasswordReset(ctx, { email: ada.email!, locale: "en" });

  await resetPassword(ctx, { secret: await secretInEmail(ctx, ada, "reset"), password: after });

  expect((await ctx.db.select().from(sessions)).map((row) => row.personId)).toEqual([other.id]);
  await expect(
    resetPassword(ctx, { secret: earlier, password: "something else again" }),
  ).rejects.toMatchObject({ code: "link.used-up" });
});

test("resetPassword: link older than an hour, is refused", async ({ ctx }) => {
  const ada = await makeAda(ctx);
  await requestPasswordReset(ctx, { email: ada.email!, locale: "en" });
  const [link] = await ctx.db
    .select({ seconds: sql<number>`extract(epoch from expires_at - created_at)::int` })
    .from(authTokens);
  expect(link!.seconds).toBe(3_600);
  await ctx.db.update(authTokens).set({ expiresAt: sql`now()` });

  await expect(
    resetPassword(ctx, { secret: await secretInEmail(ctx, ada, "reset"), password: after }),
  ).rejects.toMatchObject({ code: "link.used-up" });
});

test("requestPasswordReset: unknown or deactivated, sends nothing; others three an hour", async ({
  ctx,
}) => {
  const ada = await makeAda(ctx);
  await makePerson(ctx, { email: "gone@example.test", deactivatedAt: sql`now()` as never });
  await requestPasswordReset(ctx, { email: "nobody@example.test", locale: "en" });
  await requestPasswordReset(ctx, { email: "gone@example.test", locale: "en" });
  expect(await ctx.db.$count(emails)).toBe(0);

  for (let n = 0; n < 5; n++) await requestPasswordReset(ctx, { email: ada.email!, locale: "en" });
  expect(await ctx.db.$count(emails, eq(emails.toPersonId, ada.id))).toBe(3);
});

test("resetPassword: password with the person's name, is refused and the link still works", async ({
  ctx,
}) => {
  const ada = await makeAda(ctx);
  await requestPasswordReset(ctx, { email: ada.email!, locale: "en" });
  const secret = await secretInEmail(ctx, ada, "reset");

  await expect(
    ctx.db.transaction((tx) =>
      resetPassword({ ...ctx, db: tx as never }, { secret, password: "Lovelace-1815" }),
    ),
  ).rejects.toMatchObject({ code: "password.personal" });
  await resetPassword(ctx, { secret, password: after });
});

test("changePassword: correct current password, changes it and ends every session", async ({
  ctx,
}) => {
  const ada = await makeAda(ctx);
  await signedIn(ctx, ada);
  const me = await as(ctx, ada);

  await expect(
    changePassword(me, { currentPassword: "guessing along", password: after }),
  ).rejects.toMatchObject({ code: "password.wrong" });
  await expect(
    changePassword(ctx, { currentPassword: before, password: after }),
  ).rejects.toMatchObject({ code: "access.sign-in" });
  expect(await ctx.db.$count(sessions)).toBe(1);
  await changePassword(me, { currentPassword: before, password: after });

  expect(await ctx.db.$count(sessions)).toBe(0);
  await signIn(ctx, { email: ada.email!, password: after });
});
