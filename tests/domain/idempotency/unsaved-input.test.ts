import { sql } from "drizzle-orm";
import { findUnsent } from "#app/domain/idempotency/find-unsaved-input.ts";
import { keepUnsent } from "#app/domain/idempotency/save-unsaved-input.ts";
import { forgetSendings } from "#app/jobs/delete-old-keys.ts";
import { unsentWords } from "#db/schema/idempotency.ts";
import { visit } from "#tests/http.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const key = "contribute-idea_1-new";

test("what one types is kept for oneself, the last words of it, until there are none", async ({
  ctx,
}) => {
  const [writer, other] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  for (const text of ["Half", "Half of it", "Half of it is there"])
    await keepUnsent(writer, { key, text, doc: "{}" });
  expect(await findUnsent(writer, key)).toEqual({ text: "Half of it is there", doc: "{}" });
  expect(await findUnsent(other, key)).toBeNull();
  await expect(findUnsent(ctx, key)).rejects.toThrow("access.sign-in");
  expect(() => keepUnsent(ctx, { key, text: "x", doc: "" })).toThrow("access.sign-in");
  await keepUnsent(writer, { key, text: " ", doc: "" });
  expect(await findUnsent(writer, key)).toBeNull();
});

test("fifty texts of one person at most, and none for longer than a fortnight", async ({ ctx }) => {
  const writer = await as(ctx, await makePerson(ctx));
  for (let n = 0; n < 52; n += 1) {
    await keepUnsent(writer, { key: `k${n}`, text: "x", doc: "" });
    await ctx.db.update(unsentWords).set({ keptAt: sql`kept_at - interval '1 minute'` });
  }
  expect([
    await findUnsent(writer, "k0"),
    await findUnsent(writer, "k1"),
    await findUnsent(writer, "k2"),
  ]).toEqual([null, null, { text: "x", doc: "" }]);
  await ctx.db
    .update(unsentWords)
    .set({ keptAt: sql`now() - interval '15 days'` })
    .where(sql`key = 'k9'`);
  await forgetSendings(ctx.db);
  expect([await findUnsent(writer, "k9"), await findUnsent(writer, "k8")]).toEqual([
    null,
    { text: "x", doc: "" },
  ]);
});

test("what no form of ours sends is refused, and never breaks anything", async ({ world }) => {
  const browser = await visit(world, await makePerson({ db: world.db }));
  expect((await browser.post("/me/unsent/keep", { key, text: "Half of it" })).status).toBe(200);
  expect((await browser.get(`/me/unsent?key=${key}`)).data).toEqual({
    text: "Half of it",
    doc: "",
  });
  for (const fields of [
    { key: "a b", text: "x" },
    { key: "", text: "x" },
    { key, text: "x\0" },
    { key, text: "x".repeat(60_001) },
    { key, text: "x", doc: "\ud800" },
  ]) {
    expect(
      (await browser.post("/me/unsent/keep", fields as Record<string, string>)).status,
      JSON.stringify(fields).slice(0, 40),
    ).toBeLessThan(500);
  }
  expect((await browser.get("/me/unsent")).data).toBeNull();
});
