import { sql } from "drizzle-orm";
import { findUnsavedInput } from "#app/domain/idempotency/find-unsaved-input.ts";
import { saveUnsavedInput } from "#app/domain/idempotency/save-unsaved-input.ts";
import { deleteOldKeys } from "#app/jobs/delete-old-keys.ts";
import { unsavedInputs } from "#db/schema/idempotency.ts";
import { visit } from "#tests/http.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const key = "contribute-idea_1-new";

test("saveUnsavedInput: latest text, is found by its writer alone until it is empty", async ({
  ctx,
}) => {
  const [writer, other] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  for (const text of ["Half", "Half of it", "Half of it is there"])
    await saveUnsavedInput(writer, { key, text, doc: "{}" });
  expect(await findUnsavedInput(writer, key)).toEqual({ text: "Half of it is there", doc: "{}" });
  expect(await findUnsavedInput(other, key)).toBeNull();
  await expect(findUnsavedInput(ctx, key)).rejects.toThrow("access.sign-in");
  expect(() => saveUnsavedInput(ctx, { key, text: "x", doc: "" })).toThrow("access.sign-in");
  await saveUnsavedInput(writer, { key, text: " ", doc: "" });
  expect(await findUnsavedInput(writer, key)).toBeNull();
});

test("saveUnsavedInput, deleteOldKeys: keeps fifty inputs a person for at most two weeks", async ({
  ctx,
}) => {
  const writer = await as(ctx, await makePerson(ctx));
  for (let n = 0; n < 52; n += 1) {
    await saveUnsavedInput(writer, { key: `k${n}`, text: "x", doc: "" });
    await ctx.db.update(unsavedInputs).set({ savedAt: sql`saved_at - interval '1 minute'` });
  }
  expect([
    await findUnsavedInput(writer, "k0"),
    await findUnsavedInput(writer, "k1"),
    await findUnsavedInput(writer, "k2"),
  ]).toEqual([null, null, { text: "x", doc: null }]);
  await ctx.db
    .update(unsavedInputs)
    .set({ savedAt: sql`now() - interval '15 days'` })
    .where(sql`key = 'k9'`);
  await deleteOldKeys(ctx.db);
  expect([await findUnsavedInput(writer, "k9"), await findUnsavedInput(writer, "k8")]).toEqual([
    null,
    { text: "x", doc: null },
  ]);
});

test("/me/unsaved: malformed input, is rejected without a server error", async ({ world }) => {
  const browser = await visit(world, await makePerson({ db: world.db }));
  expect((await browser.post("/me/unsaved/save", { key, text: "Half of it" })).status).toBe(200);
  expect((await browser.get(`/me/unsaved?key=${key}`)).data).toEqual({
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
      (await browser.post("/me/unsaved/save", fields as Record<string, string>)).status,
      JSON.stringify(fields).slice(0, 40),
    ).toBeLessThan(500);
  }
  expect((await browser.get("/me/unsaved")).data).toBeNull();
});

test("saveUnsavedInput: a field without an editor, has no document", async ({ ctx }) => {
  const writer = await as(ctx, await makePerson(ctx));
  await saveUnsavedInput(writer, { key: "message", text: "Half of it", doc: "" });
  expect(await findUnsavedInput(writer, "message")).toEqual({ text: "Half of it", doc: null });
});
