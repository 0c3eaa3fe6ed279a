import { sql } from "drizzle-orm";
import { operator } from "#app/domain/actor.ts";
import { exportPackage } from "#app/domain/exchange/export-package.ts";
import { importPackage } from "#app/domain/exchange/import-package.ts";
import { packageFiles } from "#app/domain/exchange/package-format.ts";
import { readPackage } from "#app/gateways/package-reader.server.ts";
import { invariants } from "#db/invariants.ts";
import { expect, test } from "#tests/world.ts";

// The demo as version 0.1 exported it, before the tables and columns were renamed. Its people have
// no kind yet: a placeholder author was known by the id.
const path = "tests/domain/exchange/demo-0.1.zip";

test("importPackage: a package of version 0.1, exported again, has the same files and rows", async ({
  ctx,
}) => {
  const before = new Map<string, string[]>();
  for await (const { file, lines } of readPackage(path)) {
    const rows: string[] = [];
    for await (const line of lines) if (line) rows.push(line);
    before.set(file, rows);
  }
  expect([...before.keys()].sort()).toEqual([...packageFiles].sort());

  const withKind = before.get("people")!.map((line) => {
    const person = JSON.parse(line) as { id: string };
    const kind = person.id.startsWith("sealed_") ? "placeholder" : "person";
    return JSON.stringify({ ...person, kind });
  });
  expect(withKind.filter((line) => line.includes('"placeholder"'))).toHaveLength(1);
  before.set("people", withKind);

  const asOperator = { ...ctx, actor: operator };
  await importPackage(asOperator, readPackage(path));
  for (const [fact, query] of Object.entries(invariants))
    expect([fact, ...(await ctx.db.execute(sql.raw(query)))]).toEqual([fact]);

  await exportPackage(asOperator, async (file, lines) => {
    const rows: string[] = [];
    for await (const line of lines) rows.push(line);
    expect([file, rows]).toEqual([file, before.get(file)]);
  });
});
