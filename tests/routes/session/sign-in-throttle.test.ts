import { hashPassword } from "#app/domain/auth/password.ts";
import { requestPasswordReset } from "#app/domain/auth/request-password-reset.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { paths } from "#app/paths.ts";
import { addressKey } from "#app/web/rate-limit.server.ts";
import { people } from "#db/schema/people.ts";
import { rateLimits } from "#db/schema/rate-limit.ts";
import { visit } from "#tests/http.ts";
import { makePerson, secretInEmail } from "#tests/make/person.ts";
import { cookiesOf } from "#tests/make/session.ts";
import { expect, test } from "#tests/world.ts";

const password = "a quiet harbour at six";
const makeAda = async (ctx: Pick<Ctx, "db">) =>
  makePerson(ctx, { email: "ada@example.test", passwordHash: await hashPassword(password) });
const from = async (ctx: Pick<Ctx, "db">, clientAddress: string) =>
  visit(ctx, undefined, { clientAddress });
const tryIn = async (
  ctx: Pick<Ctx, "db">,
  address: string,
  email: string,
  typed: string,
  cookie = "",
) =>
  (
    await (
      await from(ctx, address)
    ).post(paths.signInWithPassword(), { email, password: typed }, { headers: { cookie } })
  ).status;

test("sign-in throttle: ten failures in a minute, that address waits and others do not", async ({
  ctx,
}) => {
  await makeAda(ctx);
  const statuses = [];
  for (let n = 0; n < 12; n++)
    statuses.push(await tryIn(ctx, "198.51.100.7", `person${n}@example.test`, "not the one"));
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
  expect(await tryIn(ctx, "198.51.100.7", "ada@example.test", password)).toBe(429);
  expect(await tryIn(ctx, "198.51.100.8", "ada@example.test", password)).toBe(302);
});

test("sign-in throttle: 200 colleagues behind one address, some with typing errors, all sign in", {
  timeout: 60_000,
}, async ({ world }) => {
  const passwordHash = await hashPassword(password);
  await world.db.insert(people).values(
    Array.from({ length: 200 }, (_, n) => ({
      name: `P ${n}`,
      email: `p${n}@example.test`,
      passwordHash,
    })),
  );
  const statuses: number[] = [];
  for (let n = 0; n < 200; n += 20) {
    if (n < 180) await tryIn(world, "203.0.113.1", `p${n}@example.test`, "typed wrongly");
    statuses.push(
      ...(await Promise.all(
        Array.from({ length: 20 }, (_, k) =>
          tryIn(world, "203.0.113.1", `p${n + k}@example.test`, password),
        ),
      )),
    );
  }
  expect(statuses.filter((status) => status === 302)).toHaveLength(200);
});

test("sign-in throttle: 1000 stolen pairs from one address, ten a minute are checked", {
  timeout: 120_000,
}, async ({ ctx }) => {
  const began = Date.now();
  let tried = 0;
  for (let n = 0; n < 1_000; n++)
    if ((await tryIn(ctx, "198.51.100.9", `stolen${n}@example.test`, "not the one")) !== 429)
      tried++;
  expect(tried).toBeLessThanOrEqual(10 * Math.ceil((Date.now() - began) / 60_000));
});

test("sign-in throttle: guesses at one account from many addresses slow to one a minute", async ({
  ctx,
}) => {
  await makeAda(ctx);
  for (const email of ["ada@example.test", "nobody@example.test"]) {
    const statuses = [];
    for (let n = 0; n < 14; n++)
      statuses.push(await tryIn(ctx, `192.0.2.${n}`, email, "not the one"));
    expect(statuses).toEqual([...Array(11).fill(401), 429, 429, 429]);
  }
});

test("sign-in throttle: a trusted device signs in while strangers guess", async ({ ctx }) => {
  await makeAda(ctx);
  await makePerson(ctx, { email: "other@example.test" });
  const home = cookiesOf(
    await (await from(ctx, "203.0.113.5")).post(paths.signInWithPassword(), {
      email: "ada@example.test",
      password,
    }),
  );
  const known = home.split("; ").find((cookie) => cookie.startsWith("device="))!;
  for (let n = 0; n < 13; n++) await tryIn(ctx, `192.0.2.${n}`, "ada@example.test", "not the one");

  expect(await tryIn(ctx, "203.0.113.6", "ada@example.test", password)).toBe(429);
  expect(await tryIn(ctx, "203.0.113.5", "ada@example.test", password, known)).toBe(302);
});

test("trusted device: valid for one person only and for a limited number of tries", async ({
  ctx,
}) => {
  await makeAda(ctx);
  const known = cookiesOf(
    await (await from(ctx, "203.0.113.5")).post(paths.signInWithPassword(), {
      email: "ada@example.test",
      password,
    }),
  )
    .split("; ")
    .find((c) => c.startsWith("device="))!;
  const statuses = [];
  for (let n = 0; n < 12; n++)
    statuses.push(
      await tryIn(ctx, "198.51.100.30", `other${n}@example.test`, "not the one", known),
    );
  expect(statuses.slice(-2)).toEqual([429, 429]);

  const own = [];
  for (let n = 0; n < 24; n++)
    own.push(await tryIn(ctx, "198.51.100.31", "ada@example.test", "not the one", known));
  expect(own.filter((status) => status === 401).length).toBeLessThanOrEqual(21);
  expect(own.at(-1)).toBe(429);
});

test("sign-in throttle: a password reset clears the wait", async ({ ctx }) => {
  const ada = await makeAda(ctx);
  for (let n = 0; n < 13; n++) await tryIn(ctx, `192.0.2.${n}`, "ada@example.test", "not the one");
  await requestPasswordReset(ctx, { email: "ada@example.test", locale: "en" });
  await (await from(ctx, "203.0.113.5")).post(
    paths.choosePassword(await secretInEmail(ctx, ada, "reset")),
    { password: "four wet seagulls" },
  );

  expect(await tryIn(ctx, "203.0.113.6", "ada@example.test", "four wet seagulls")).toBe(302);
});

test("sign-in throttle: counters hold no email and no IP address", async ({ ctx }) => {
  await tryIn(ctx, "198.51.100.77", "marker@example.test", "not the one");
  expect(JSON.stringify(await ctx.db.select().from(rateLimits))).not.toMatch(/marker|198\.51/);
});

test("addressKey: one device has one key however its address is written", () => {
  const keys = (...addresses: string[]) => new Set(addresses.map(addressKey)).size;
  expect(keys("192.0.2.1", "::ffff:192.0.2.1", "::FFFF:192.0.2.1")).toBe(1);
  expect(
    keys(
      "2001:db8:1:2::1",
      "2001:db8:1:2:ffff::9",
      "2001:DB8:1:2:0:0:0:5",
      "2001:0db8:0001:0002::7",
      "2001:db8:1:2::1%eth0",
    ),
  ).toBe(1);
  expect(
    keys("2001:db8:1:2::1", "2001:db8:1:3::1", "2001:db8::1", "::1", "192.0.2.1", "192.0.2.2"),
  ).toBe(6);
});
