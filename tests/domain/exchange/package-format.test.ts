import { sql } from "drizzle-orm";
import { describePackage } from "#app/domain/exchange/describe-package.ts";
import { packageFiles, packageFormat } from "#app/domain/exchange/package-format.ts";
import { packageTables } from "#app/domain/exchange/package-tables.ts";
import { tableColumn } from "#app/domain/exchange/table-sql.ts";
import { expect, test } from "#tests/world.ts";

test("package-format.md: it matches the code (update with: npx vitest run --config tests/vitest.config.ts tests/domain/exchange -u)", async () => {
  await expect(describePackage()).toMatchFileSnapshot(
    "../../../app/domain/exchange/package-format.md",
  );
});

// Table columns that are not in a package, with the reason.
const excludedColumns: Record<string, string[]> = {
  people: ["password_hash", "photo_id"], // a secret; a picture
  challenges: ["cover_id", "lock_version"], // a picture; detects parallel edits
  ideas: ["photo_id", "body_text"], // a picture; generated from the body
  contributions: ["body_text"],
  "idea-versions": ["change"], // recomputed from two versions
  "idea-moves": ["id"], // a serial number; the package has the ref
  "credit-corrections": ["id"],
  ledger: ["id"],
  votes: ["challenge_id"], // follows from the idea
  decisions: ["challenge_id"],
  updates: ["body_text"],
};

test("packageFormat: every table column is in the package or listed here with a reason", async ({
  ctx,
}) => {
  for (const file of packageFiles) {
    const { table, lists = {} } = packageTables[file];
    const columns = (
      await ctx.db.execute<{ name: string }>(
        sql`
          select attname as name
          from pg_attribute
          where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`,
      )
    ).map(({ name }) => name);
    const carried = Object.keys(packageFormat[file])
      .filter((column) => !(column in lists))
      .map((column) => tableColumn(file, column));
    expect([file, ...columns.filter((name) => !carried.includes(name)).sort()]).toEqual([
      file,
      ...(excludedColumns[file] ?? []).sort(),
    ]);
  }
});

test("packageFormat: a text that is empty when left out, is null where the table allows it", async ({
  ctx,
}) => {
  for (const file of packageFiles) {
    const { table, lists = {}, emptyAsNull = [] } = packageTables[file];
    const nullable = (
      await ctx.db.execute<{ name: string }>(
        sql`
          select attname as name
          from pg_attribute
          where attrelid = ${table}::regclass and attnum > 0 and not attnotnull`,
      )
    ).map(({ name }) => name);
    const emptyTexts = Object.entries(packageFormat[file])
      .filter(([column, schema]) => !(column in lists) && schema.safeParse(undefined).data === "")
      .map(([column]) => column);
    expect([
      file,
      ...emptyTexts.filter((column) => nullable.includes(tableColumn(file, column))).sort(),
    ]).toEqual([file, ...emptyAsNull.filter((column) => emptyTexts.includes(column)).sort()]);
  }
});
