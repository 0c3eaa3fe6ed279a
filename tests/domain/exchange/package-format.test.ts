import { sql } from "drizzle-orm";
import { describePackage } from "#app/domain/exchange/describe-package.ts";
import { packageFiles, packageFormat } from "#app/domain/exchange/package-format.ts";
import { packageTables, tableColumn } from "#app/domain/exchange/package-tables.ts";
import { expect, test } from "#tests/world.ts";

test("the page about the package says what the code does (update it with: npx vitest run --config tests/vitest.config.ts tests/domain/exchange -u)", async () => {
  await expect(describePackage()).toMatchFileSnapshot(
    "../../../app/domain/exchange/package-format.md",
  );
});

// What a table has and a package does not, each with its reason.
const leftBehind: Record<string, string[]> = {
  people: ["password_hash", "photo_id"], // a secret; a picture
  challenges: ["cover_id", "edited"], // which edit this is, for forms that are open meanwhile
  ideas: ["photo_id", "body_text"], // in plain words: made from the body
  contributions: ["body_text"],
  "idea-versions": ["change"], // how it was made: a comparison of two versions tells it again
  "idea-moves": ["id"], // a serial number; the package has the name
  "credit-corrections": ["id"],
  ledger: ["id"],
  votes: ["challenge_id"], // follows from the idea
  decisions: ["challenge_id"],
  updates: ["body_text"],
};

test("a column that is added to a table comes along in the package, or is left behind with a reason", async ({
  ctx,
}) => {
  for (const file of packageFiles) {
    const { table, lists = {} } = packageTables[file];
    const columns = (
      await ctx.db.execute<{ name: string }>(
        sql`select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`,
      )
    ).map(({ name }) => name);
    const carried = Object.keys(packageFormat[file])
      .filter((column) => !(column in lists))
      .map((column) => tableColumn(file, column));
    expect([file, ...columns.filter((name) => !carried.includes(name)).sort()]).toEqual([
      file,
      ...(leftBehind[file] ?? []).sort(),
    ]);
  }
});
