import { operator } from "#app/domain/actor.ts";
import type { PackageRefused } from "#app/domain/exchange/import-errors.ts";
import { importPackage } from "#app/domain/exchange/import-package.ts";
import type { PackageRows } from "#app/domain/exchange/package-format.ts";
import type { PackageSource } from "#app/domain/exchange/stage-package.ts";
import { expect, test } from "#tests/world.ts";
import { everything } from "./everything.ts";
import { invalidPackages } from "./invalid-packages.ts";
import { packageSource } from "./package-source.ts";

const importErrors = async (work: Promise<unknown>) =>
  (
    await work.then(
      () => {
        throw new Error("it was imported");
      },
      (refused: PackageRefused) => {
        if (!refused.errors) throw refused;
        return refused;
      },
    )
  ).errors.map(({ file, line, column, problem }) => `${file}:${line} ${column}: ${problem}`);

for (const [what, rows, expectedError] of invalidPackages) {
  test(`importPackage: ${what}, it is refused with file, line and column`, async ({ ctx }) => {
    expect(
      await importErrors(
        importPackage({ ...ctx, actor: operator }, packageSource(rows as PackageRows)),
      ),
    ).toContain(expectedError);
  });
}

test("importPackage: a line that is not JSON and an unknown file, both are reported", async ({
  ctx,
}) => {
  const source: PackageSource = (async function* () {
    yield {
      file: "people",
      lines: [
        '{"id":"person_a","name":"a","created_at":"2026-01-01T00:00:00Z"}',
        "",
        "{",
        "[]",
        "null",
      ],
    };
    yield { file: "passwords", lines: [] };
  })();
  expect(await importErrors(importPackage({ ...ctx, actor: operator }, source))).toEqual([
    "people:3 : not a JSON object",
    "people:4 : not a JSON object",
    "people:5 : not a JSON object",
    "package:0 passwords.jsonl: no such file in a package",
  ]);
});

test("importPackage: a changed row of versions, moves or the ledger, it is refused", async ({
  ctx,
}) => {
  const admin = { ...ctx, actor: operator };
  await importPackage(admin, packageSource(everything));
  const changed: PackageRows = {
    ...everything,
    ledger: everything.ledger.map((row) => ({
      ...row,
      note: row.id === "entry_y" ? "something else" : (row as { note?: string }).note,
    })),
    "idea-versions": everything["idea-versions"].map((row) => ({
      ...row,
      title: row.number === 1 ? "changed" : row.title,
    })),
    "idea-moves": everything["idea-moves"].map((row) => ({ ...row, reason: "changed" })),
  };
  expect(await importErrors(importPackage(admin, packageSource(changed)))).toEqual([
    "idea-versions:2 : differs from what is here already, and idea-versions only grows",
    "idea-moves:1 : differs from what is here already, and idea-moves only grows",
    "idea-moves:2 : differs from what is here already, and idea-moves only grows",
    "ledger:2 : differs from what is here already, and ledger only grows",
  ]);
});

test("importPackage: a row that moves to another idea, it is refused", async ({ ctx }) => {
  const admin = { ...ctx, actor: operator };
  await importPackage(admin, packageSource(everything));
  expect(
    await importErrors(
      importPackage(
        admin,
        packageSource({ updates: [{ ...everything.updates[0]!, idea_id: "idea_bare" }] }),
      ),
    ),
  ).toEqual(['updates:1 idea_id: cannot change: it is "idea_full" here']);
});
