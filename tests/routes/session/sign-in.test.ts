import { existsSync, readdirSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { hashPassword } from "#app/domain/auth/password.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { paths } from "#app/paths.ts";
import { sameOriginPath } from "#app/web/return-url.ts";
import { sessions } from "#db/schema/people.ts";
import { visit } from "#tests/http.ts";
import { makePerson } from "#tests/make/person.ts";
import { cookiesOf } from "#tests/make/session.ts";
import { expect, test } from "#tests/world.ts";

const password = "a quiet harbour at six";
const makeAda = async (ctx: Pick<Ctx, "db">, over = {}) =>
  makePerson(ctx, {
    email: "ada@example.test",
    passwordHash: await hashPassword(password),
    ...over,
  });
const https = {
  settings: {
    https: true,
    origin: "https://groundswell.test",
    demo: false,
    production: true,
  } as never,
};
let address = 0;
const elsewhere = () => ({ clientAddress: `198.51.100.${++address}` });

test("sign in: the right password, an HttpOnly cookie and the requested page", async ({ ctx }) => {
  await makeAda(ctx);
  const answer = await (await visit(ctx)).post(paths.signInWithPassword(), {
    email: "ada@example.test",
    password,
    to: "/challenges?sort=new#top",
  });
  expect([answer.status, answer.to]).toEqual([302, "/challenges?sort=new#top"]);
  const [session] = answer.headers.getSetCookie();
  expect(session).toMatch(
    /^session=[a-z0-9]{40}; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax$/,
  );
  expect(
    (await (await visit(ctx)).get(paths.me(), { headers: { cookie: cookiesOf(answer) } })).status,
  ).toBe(200);
});

test("session cookie: over HTTPS, bound to this host and Secure", async ({ ctx }) => {
  await makeAda(ctx);
  const answer = await (await visit(ctx, undefined, https)).post(paths.signInWithPassword(), {
    email: "ada@example.test",
    password,
  });
  const cookies = answer.headers.getSetCookie();
  expect(cookies.map((cookie) => cookie.split("=")[0])).toEqual([
    "__Host-session",
    "__Host-device",
  ]);
  for (const cookie of cookies)
    expect(cookie).toMatch(
      /(?=.*; HttpOnly)(?=.*; Secure)(?=.*; SameSite=Lax)(?=.*; Path=\/)(?!.*Domain)/,
    );
});

test("session: the database stores only hashes of session tokens", async ({ ctx }) => {
  await makeAda(ctx);
  const answer = await (await visit(ctx)).post(paths.signInWithPassword(), {
    email: "ada@example.test",
    password,
  });
  const [row] = await ctx.db.select().from(sessions);
  expect(cookiesOf(answer)).not.toContain(row!.id);
  expect(
    (await (await visit(ctx)).get(paths.me(), { headers: { cookie: `session=${row!.id}` } }))
      .status,
  ).toBe(401);
});

test("sign in: starts a new session and ends the previous one of the browser", async ({ ctx }) => {
  await makeAda(ctx);
  const first = await (await visit(ctx)).post(paths.signInWithPassword(), {
    email: "ada@example.test",
    password,
  });
  const second = await (await visit(ctx)).post(
    paths.signInWithPassword(),
    { email: "ada@example.test", password },
    { headers: { cookie: cookiesOf(first) } },
  );
  expect(cookiesOf(second).split("; ")[0]).not.toBe(cookiesOf(first).split("; ")[0]);
  const status = async (cookie: string) =>
    (await (await visit(ctx)).get(paths.me(), { headers: { cookie } })).status;
  expect([await status(cookiesOf(first)), await status(cookiesOf(second))]).toEqual([401, 200]);
});

test("sign in: wrong, unknown, deactivated and passwordless get exactly the same answer", async ({
  ctx,
}) => {
  await makeAda(ctx);
  await makePerson(ctx, { email: "new@example.test" });
  await makeAda(ctx, { email: "gone@example.test", deactivatedAt: sql`now()` });
  const answers = [];
  for (const email of [
    "ada@example.test",
    "gone@example.test",
    "new@example.test",
    "nobody@example.test",
  ]) {
    const answer = await (await visit(ctx, undefined, elsewhere())).post(
      paths.signInWithPassword(),
      {
        email,
        password: "not the one",
      },
    );
    answers.push(
      JSON.stringify([
        answer.status,
        [...answer.headers],
        { ...answer.reply, values: { ...answer.reply.values, email: "" } },
      ]),
    );
  }
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain("401");
  expect(answers[0]).not.toContain("not the one");
});

test("sign in: invalid fields, the address comes back and never the password", async ({ ctx }) => {
  const { status, reply } = await (await visit(ctx)).post(paths.signInWithPassword(), {
    email: "not an address",
    password: "",
  });
  expect([status, reply.errors, reply.values]).toEqual([
    400,
    { email: [{ key: "field.email" }], password: [{ key: "field.required" }] },
    { email: "not an address" },
  ]);
});

test("demo sign-in: one click in a demo, 404 outside", async ({ ctx }) => {
  await makePerson(ctx, { id: "person_demo_juror" });
  const inside = await (await visit(ctx)).post(paths.tryDemo(), {
    person: "person_demo_juror",
    to: "/reviews",
  });
  expect([inside.status, inside.to]).toEqual([302, "/reviews"]);
  expect(
    (await (await visit(ctx)).get(paths.me(), { headers: { cookie: cookiesOf(inside) } })).status,
  ).toBe(200);

  const outside = await (await visit(ctx, undefined, https)).post(paths.tryDemo(), {
    person: "person_demo_juror",
  });
  expect([outside.status, outside.reply.refusal, outside.headers.getSetCookie()]).toEqual([
    404,
    "not-found",
    [],
  ]);
  const { data } = await (await visit(ctx, undefined, https)).get(paths.signIn());
  expect(data).toMatchObject({ demo: null });
});

test("demo session: ends with the demo", async ({ ctx }) => {
  await makePerson(ctx, { id: "person_demo_admin" });
  const inside = await (await visit(ctx)).post(paths.tryDemo(), { person: "person_demo_admin" });
  const after = {
    settings: {
      https: false,
      origin: "http://groundswell.test",
      demo: false,
      production: false,
    } as never,
  };
  expect(
    (
      await (
        await visit(ctx, undefined, after)
      ).get(paths.me(), { headers: { cookie: cookiesOf(inside) } })
    ).status,
  ).toBe(401);
});

const list = `${process.env.SHARED_DATA ?? "../shared/data"}/security/patt/open-redirect`;
const own = [
  "/\t/evil.test",
  "\\\\evil.test",
  "/\\evil.test",
  "javascript:alert(1)",
  "/..//evil.test",
  "/.//evil.test",
  "/a/../..//evil.test",
  "//evil.test",
  "https:/evil.test",
  "/%2e%2e//evil.test",
];

test.skipIf(!existsSync(list))(
  "sign in: hostile return addresses never lead to another site",
  async ({ ctx }) => {
    await makePerson(ctx, { id: "person_demo_employee" });
    const listed = readdirSync(list)
      .flatMap((file) => readFileSync(`${list}/${file}`, "utf8").split(/\r?\n/))
      .filter(Boolean);
    expect(listed.length).toBeGreaterThan(300);
    const leadsAway = (to: string) =>
      new URL(to, "http://groundswell.test").origin !== "http://groundswell.test" ||
      /^\/[/\\]/.test(to);
    expect(
      [...own, ...listed, ...listed.map(decode)].filter((to) =>
        leadsAway(sameOriginPath(to) ?? "/"),
      ),
    ).toEqual([]);

    const visitor = await visit(ctx);
    for (const to of own)
      expect(
        leadsAway(
          (await visitor.post(paths.tryDemo(), { person: "person_demo_employee", to })).to!,
        ),
        to,
      ).toBe(false);
  },
);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
