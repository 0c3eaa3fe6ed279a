import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { type Source, sources } from "./source.ts";

const paths = sources.map(({ path }) => path);
const top = [
  "app",
  "db",
  "emails",
  "tests",
  "public",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "remix.config.js",
  "README.md",
  "LICENSE",
];
const ignored = ["node_modules", "build", "data", "test-results"]; // made by tools, never committed

test("names: the top level holds only what was agreed", () => {
  const found = readdirSync(".").filter(
    (name) => !name.startsWith(".") && !top.includes(name) && !ignored.includes(name),
  );
  expect(found).toEqual([]);
});

test("names: no file is called utils, helpers, common or the like", () => {
  const vague =
    /(^|\/)(utils?|helpers?|lib|common|shared|misc|core|manager|service|index)(\.server|\.test)*(\/|\.tsx?$)/;
  expect(paths.filter((path) => vague.test(path))).toEqual([]);
});

test("names: files and folders are in kebab-case", () => {
  const segment = "[a-z0-9]+(-[a-z0-9]+)*";
  const kebabCase = new RegExp(
    `^${segment}(/${segment})*(\\.server|\\.client|\\.test|\\.spec|\\.config)*\\.tsx?$`,
  );
  expect(paths.filter((path) => !kebabCase.test(path))).toEqual([]);
});

/** The number of lines of formatted code at which a file has to be split, by what it is. */
function lineLimit({ path, text }: Source): number {
  if (path.startsWith("app/std/")) return 120;
  if (/^app\/routes\/.*\.ts$/.test(path) && /export const action\b/.test(text)) return 90;
  if (path.startsWith("app/routes/")) return 350;
  if (/^app\/domain\/(funnel\/|access\/|refusals|activity\/events)|^db\/schema\//.test(path)) {
    return 240;
  }
  if (path.startsWith("app/domain/")) return /\b(inTransaction|record)\(/.test(text) ? 230 : 310;
  if (/^(app\/components|emails)\//.test(path)) return 310;
  return 450;
}

test("sizes: no file is longer than the limit of its kind", () => {
  const tooLong = sources.filter((source) => source.lines > lineLimit(source));
  expect(
    tooLong.map((source) => `${source.path}: ${source.lines} lines, limit ${lineLimit(source)}`),
  ).toEqual([]);
});

test("sizes: no folder holds more than 45 files", () => {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 45)).toEqual([]);
});
