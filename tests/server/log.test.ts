import { DrizzleQueryError, sql } from "drizzle-orm";
import { describeError, redactPath } from "#app/server/log.server.ts";
import { expect, test } from "#tests/world.ts";

test("describeError: a database error, code and table without SQL or values", async ({ ctx }) => {
  const error = await ctx.db
    .transaction((tx) =>
      tx.execute(
        sql`
          insert into people (id, name, email)
          values (${"my secret"}, ${null}, ${"robin@example.org"})
        `,
      ),
    )
    .catch((thrown: unknown) => thrown);
  const described = describeError(error);
  expect(described).toMatchObject({ name: "PostgresError", code: "23502", table: "people" });
  expect(JSON.stringify(described)).not.toMatch(/secret|robin|insert/);
  expect(described.stack).toMatch(/^\s+at /);
});

test("describeError: an unreachable database, code without SQL or values", () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  const described = describeError(
    new DrizzleQueryError("select * from people where email = $1", ["robin@example.org"], refused),
  );
  expect(described.code).toBe("ECONNREFUSED");
  expect(JSON.stringify(described)).not.toMatch(/select|robin/);
});

test("describeError: an error of ours, keeps its message", () => {
  expect(describeError(new TypeError("x is not a function"))).toMatchObject({
    name: "TypeError",
    message: "x is not a function",
  });
});

for (const [url, redacted] of [
  ["/challenges?sort=new&q=my+illness", "/challenges?sort&q"],
  ["/join/nYvjCEUpWmEo5IbC0CM-4VfXhZIEhdffyUR4TX0_LZQ", "/join/…"],
  [
    "/password/reset/k3q7w2e9r5t1y8u4i6o0p2a7s3d9f5g1.data?_routes=root",
    "/password/reset/…?_routes",
  ],
  [
    "/ideas/idea_0198c5a4-1f3e-7b2a-9c4d-5e6f7a8b9c0d",
    "/ideas/idea_0198c5a4-1f3e-7b2a-9c4d-5e6f7a8b9c0d",
  ],
  [
    "/challenges/how-do-we-make-the-canteen-greener",
    "/challenges/how-do-we-make-the-canteen-greener",
  ],
] as const) {
  test(`redactPath: ${url}, logged as ${redacted}`, () => expect(redactPath(url)).toBe(redacted));
}
