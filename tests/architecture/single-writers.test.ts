import { expect, test } from "vitest";
import { sources } from "./source.ts";

const product = sources.filter(
  ({ path }) => /^(app|db)\//.test(path) && !path.startsWith("db/schema/"),
);
const having = (pattern: RegExp) =>
  product.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
// The exchange package carries whole histories in; it writes what others decided, elsewhere, before.
const importing = /^app\/domain\/exchange\//;
const writers = (pattern: RegExp) => having(pattern).filter((path) => !importing.test(path));

test("only move-idea writes the stage of an idea", () => {
  expect(
    writers(/\.update\(ideas\)\s*\.set\(\{[^;]*?\bstage:|\bupdate\s+ideas\s+set[^;`]*\bstage\b/is),
  ).toEqual(["app/domain/idea/move-idea.ts"]);
});

test("no idea is born in another stage than the first", () => {
  expect(writers(/\.insert\(ideas\)\s*\.values\([^;]*?\bstage:/s)).toEqual([]);
});

test("only move-idea writes the history of an idea's stage", () => {
  expect(
    writers(
      /\.(insert|update|delete)\(ideaStageChanges\)|\b(insert into|update|delete from)\s+idea_stage_changes\b/i,
    ),
  ).toEqual(["app/domain/idea/move-idea.ts"]);
});

test("only freeze-credit keeps who helped, and only write-settlement says how a contribution was settled", () => {
  expect(
    writers(
      /\.(insert|update|delete)\(ideaCredits\)|\b(insert into|update|delete from)\s+idea_credits\b/i,
    ),
  ).toEqual(["app/domain/credit/snapshot-credit.ts"]);
  expect(writers(/\.update\(contributions\)/)).toEqual([
    "app/domain/contribution/write-resolution.ts",
  ]);
});

test("only record writes activity", () => {
  expect(
    writers(
      /\.(insert|update|delete)\(activity\)|\b(insert into|update|delete from)\s+activity\b/i,
    ),
  ).toEqual(["app/domain/activity/record.ts"]);
});

test("only session-rows writes sessions", () => {
  expect(
    writers(
      /\.(insert|update|delete)\(sessions\)|\b(insert into|update|delete from)\s+sessions\b/i,
    ),
  ).toEqual(["app/domain/auth/session-rows.ts"]);
});

test("only choose-password writes what somebody signs in with; sign-in makes an old one anew", () => {
  expect(
    writers(/passwordHash:\s*(await|renewed|hash)/).filter((path) => path.startsWith("app/")),
  ).toEqual(["app/domain/auth/set-password.ts", "app/domain/auth/sign-in.ts"]);
});
