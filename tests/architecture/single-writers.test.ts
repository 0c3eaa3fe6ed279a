import { expect, test } from "vitest";
import { sources } from "./source.ts";

const product = sources.filter(
  ({ path }) => /^(app|db)\//.test(path) && !path.startsWith("db/schema/"),
);
const having = (pattern: RegExp) =>
  product.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
// The exchange package imports whole histories: it writes what was decided elsewhere, before.
const importing = /^app\/domain\/exchange\//;
const writers = (pattern: RegExp) => having(pattern).filter((path) => !importing.test(path));

test("single writer: only move-idea writes the stage of an idea", () => {
  expect(
    writers(/\.update\(ideas\)\s*\.set\(\{[^;]*?\bstage:|\bupdate\s+ideas\s+set[^;`]*\bstage\b/is),
  ).toEqual(["app/domain/idea/move-idea.ts"]);
});

test("single writer: no code inserts an idea in another stage than the first", () => {
  expect(writers(/\.insert\(ideas\)\s*\.values\([^;]*?\bstage:/s)).toEqual([]);
});

test("single writer: only move-idea writes the stage history of an idea", () => {
  expect(
    writers(
      /\.(insert|update|delete)\(ideaStageChanges\)|\b(insert into|update|delete from)\s+idea_stage_changes\b/i,
    ),
  ).toEqual(["app/domain/idea/move-idea.ts"]);
});

test("single writer: only snapshot-credit writes idea credits, only write-resolution updates contributions", () => {
  expect(
    writers(
      /\.(insert|update|delete)\(ideaCredits\)|\b(insert into|update|delete from)\s+idea_credits\b/i,
    ),
  ).toEqual(["app/domain/credit/snapshot-credit.ts"]);
  expect(writers(/\.update\(contributions\)/)).toEqual([
    "app/domain/contribution/write-resolution.ts",
  ]);
});

test("single writer: only record writes activity", () => {
  expect(
    writers(
      /\.(insert|update|delete)\(activity\)|\b(insert into|update|delete from)\s+activity\b/i,
    ),
  ).toEqual(["app/domain/activity/record.ts"]);
});

test("single writer: only session-rows writes sessions", () => {
  expect(
    writers(
      /\.(insert|update|delete)\(sessions\)|\b(insert into|update|delete from)\s+sessions\b/i,
    ),
  ).toEqual(["app/domain/auth/session-rows.ts"]);
});

test("single writer: only set-password writes a password hash; sign-in rehashes an outdated one", () => {
  expect(
    writers(/passwordHash:\s*(await|renewed|hash)/).filter((path) => path.startsWith("app/")),
  ).toEqual(["app/domain/auth/set-password.ts", "app/domain/auth/sign-in.ts"]);
});
