import { sql } from "drizzle-orm";
import { demoPackage } from "#app/demo/seed-demo.ts";
import { operator } from "#app/domain/actor.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { exportPackage } from "#app/domain/exchange/export-package.ts";
import { importPackage } from "#app/domain/exchange/import-package.ts";
import { packageFiles } from "#app/domain/exchange/package-format.ts";
import type { PackageSource } from "#app/domain/exchange/stage-package.ts";
import { invariants } from "#db/invariants.ts";
import { expect, test } from "#tests/world.ts";
import { everything } from "./everything.ts";
import { packageSource } from "./package-source.ts";

const by = (db: Ctx["db"]): Ctx => ({ db, actor: operator });

async function exported(ctx: Ctx): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  await exportPackage(ctx, async (file, lines) => {
    let text = "";
    for await (const line of lines) text += `${line}\n`;
    files.set(file, text);
  });
  return files;
}

async function* again(files: Map<string, string>): PackageSource {
  for (const [file, text] of [...files].reverse()) yield { file, lines: text.split("\n") };
}

test("exportPackage: exported, imported into an empty database and exported again, the bytes are the same", async ({
  world,
  ctx,
}) => {
  await importPackage(by(world.db), packageSource(everything));
  await importPackage(by(world.db), packageSource(demoPackage(new Date())));
  const first = await exported(by(world.db));
  expect([...first.keys()]).toEqual(packageFiles);
  for (const [file, text] of first)
    expect([
      file,
      text.split("\n").length > (everything[file as keyof typeof everything]?.length ?? 0),
    ]).toEqual([file, true]);

  await importPackage({ ...ctx, actor: operator }, again(first));
  const second = await exported({ ...ctx, actor: operator });
  for (const [file, text] of second) expect([file, text]).toEqual([file, first.get(file)]);
  for (const [fact, query] of Object.entries(invariants))
    expect([fact, ...(await ctx.db.execute(sql.raw(query)))]).toEqual([fact]);
});

test("exportPackage: an imported package, the export has the same values", async ({ ctx }) => {
  await importPackage({ ...ctx, actor: operator }, packageSource(everything));
  const files = await exported({ ...ctx, actor: operator });
  const rows = (file: string) =>
    files
      .get(file)!
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  expect(rows("people").find(({ id }) => id === "person_full")).toEqual(everything.people[0]);
  expect(rows("ideas").find(({ id }) => id === "idea_full")).toEqual(everything.ideas[0]);
  expect(rows("votes").map(({ choice, weight }) => [choice, weight])).toEqual([
    [1, 34],
    [0, 0],
    [-1, 34],
  ]);
  expect(rows("implementations")[1]).toMatchObject({
    expected_outcome: "-12.500",
    realised_outcome: "1000000000000000000000.000000000000001",
  });
  expect(rows("ledger").map(({ id }) => id)).toEqual(["entry_z", "entry_y", "entry_x", "entry_w"]);
  expect(rows("contributions").find(({ id }) => id === "contribution_full")).toEqual(
    everything.contributions.at(-1),
  );
});

test("exportPackage: passwords, sessions, tokens and emails, none is in the package", async ({
  world,
}) => {
  await importPackage(by(world.db), packageSource(everything));
  await world.db.execute(
    sql`update people set password_hash = 'marker-4711' where kind = 'person'`,
  );
  await world.db.execute(
    sql`
      insert into sessions (id, person_id, expires_at)
      values ('marker-4711', 'person_full', now())`,
  );
  await world.db.execute(
    sql`
      insert into auth_tokens (hash, purpose, person_id, expires_at)
      values ('marker-4711', 'reset', 'person_full', now())`,
  );
  expect([...(await exported(by(world.db))).values()].join("")).not.toContain("marker-4711");
});
