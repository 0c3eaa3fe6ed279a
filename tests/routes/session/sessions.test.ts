import { eq, sql } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { deactivatePerson } from "#app/domain/admin/deactivate-person.ts";
import { hashPassword } from "#app/domain/auth/password.ts";
import { requestPasswordReset } from "#app/domain/auth/request-password-reset.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { paths } from "#app/paths.ts";
import { sessions } from "#db/schema/people.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { as, makeMember, makePerson, makePlatformRole, secretInEmail } from "#tests/make/person.ts";
import { cookiesOf } from "#tests/make/session.ts";
import { expect, test } from "#tests/world.ts";

const password = "a quiet harbour at six";
const makeAda = async (ctx: Pick<Ctx, "db">) =>
  makePerson(ctx, { email: "ada@example.test", passwordHash: await hashPassword(password) });
const makeBoss = async (ctx: Pick<Ctx, "db">) => {
  const boss = await makePerson(ctx);
  await makePlatformRole(ctx, boss, "admin");
  return boss;
};
const status = async (who: Awaited<ReturnType<typeof visit>>) => (await who.get(paths.me())).status;

test("deactivate person: every device is signed out within a second", async ({ world }) => {
  const [boss, ada] = [await makeBoss(world), await makeAda(world)];
  const devices = await Promise.all(Array.from({ length: 5 }, () => visit(world, ada)));
  expect(await Promise.all(devices.map(status))).toEqual(Array(5).fill(200));

  const began = Date.now();
  expect((await (await visit(world, boss)).post(paths.deactivatePerson(ada.id))).status).toBe(302);
  expect(await Promise.all(devices.map(status))).toEqual(Array(5).fill(401));
  expect(Date.now() - began).toBeLessThan(1_000);
  expect(
    (await (await visit(world)).post(paths.signInWithPassword(), { email: ada.email!, password }))
      .status,
  ).toBe(401);
});

test("session: a deactivated person, refused even if the row still exists", async ({ ctx }) => {
  const [boss, ada] = [await makeBoss(ctx), await makeAda(ctx)];
  await deactivatePerson(await as(ctx, boss), { personId: ada.id });
  expect(await status(await visit(ctx, ada))).toBe(401);
});

test("set platform role: every device is signed out, the own device gets a new session", async ({
  ctx,
}) => {
  const [boss, ada] = [await makeBoss(ctx), await makeAda(ctx)];
  for (const held of ["yes", "no"]) {
    const device = await visit(ctx, ada);
    await (await visit(ctx, boss)).post(paths.setRole(ada.id), { role: "moderator", held });
    expect(await status(device)).toBe(401);
  }
  const me = await visit(ctx, boss);
  const answer = await me.post(paths.setRole(boss.id), { role: "moderator", held: "yes" });
  expect(await status(me)).toBe(401);
  expect((await me.get(paths.admin(), { headers: { cookie: cookiesOf(answer) } })).status).toBe(
    200,
  );
});

test("challenge role: takes effect with the next request, without a new sign-in", async ({
  ctx,
}) => {
  const [ada, challenge] = [await makeAda(ctx), await makeChallenge(ctx, { audience: "invited" })];
  const device = await visit(ctx, ada);
  expect((await device.get(`${paths.peopleSearch()}?q=mo&challenge=${challenge.id}`)).status).toBe(
    404,
  );
  await makeMember(ctx, challenge, ada, "juror");
  expect((await device.get(`${paths.peopleSearch()}?q=mo&challenge=${challenge.id}`)).status).toBe(
    200,
  );
});

test("new password: every other device is signed out, by reset email or by form", async ({
  ctx,
}) => {
  const ada = await makeAda(ctx);
  const [old, here] = [await visit(ctx, ada), await visit(ctx, ada)];
  const changed = await here.post(paths.changeMyPassword(), {
    currentPassword: password,
    password: "four wet seagulls",
  });
  expect([changed.status, await status(old), await status(here)]).toEqual([302, 401, 401]);
  expect((await here.get(paths.me(), { headers: { cookie: cookiesOf(changed) } })).status).toBe(
    200,
  );

  const other = await visit(ctx, ada);
  await requestPasswordReset({ ...ctx, actor: visitor }, { email: ada.email!, locale: "en" });
  const reset = await (await visit(ctx)).post(
    paths.choosePassword(await secretInEmail(ctx, ada, "reset")),
    { password: "five dry herons" },
  );
  expect([reset.status, await status(other)]).toEqual([302, 401]);
  expect((await other.get(paths.me(), { headers: { cookie: cookiesOf(reset) } })).status).toBe(200);
});

test("sign out: ends this session only and deletes the cookie", async ({ ctx }) => {
  const ada = await makeAda(ctx);
  const [here, there] = [await visit(ctx, ada), await visit(ctx, ada)];
  const answer = await here.post(paths.signOut());
  expect([answer.to, answer.headers.getSetCookie()[0]]).toEqual([
    "/sign-in?flash=signed-out",
    expect.stringMatching(/^session=; .*Max-Age=0/),
  ]);
  expect([await status(here), await status(there)]).toEqual([401, 200]);
});

test("session: expires after 14 days without a visit and after 30 days in any case", async ({
  ctx,
}) => {
  const ada = await makeAda(ctx);
  const device = await visit(ctx, ada);
  const [begun] = await ctx.db
    .select({ days: sql<number>`extract(epoch from expires_at - created_at)::int / 86400` })
    .from(sessions);
  expect(begun!.days).toBe(14);

  await ctx.db.update(sessions).set({ expiresAt: sql`now() + interval '3 days'` });
  expect(await status(device)).toBe(200);
  const [prolonged] = await ctx.db
    .select({ days: sql<number>`extract(epoch from expires_at - now())::int / 86400` })
    .from(sessions);
  expect(prolonged!.days).toBe(14);

  await ctx.db.update(sessions).set({ expiresAt: sql`now()` });
  expect(await status(device)).toBe(401);
  await ctx.db.update(sessions).set({
    expiresAt: sql`now() + interval '14 days'`,
    createdAt: sql`now() - interval '30 days'`,
  });
  expect(await status(device)).toBe(401);
});

test("session cookie: none for visitors, and an invalid one deletes no new one", async ({
  ctx,
}) => {
  const answer = await (await visit(ctx)).get(paths.signIn(), {
    headers: { cookie: "session=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" },
  });
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
  expect(await ctx.db.$count(sessions, eq(sessions.demo, false))).toBe(0);
});
