import { readdirSync } from "node:fs";
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
];
const kept = ["node_modules", "build", "data", "test-results"]; // made by us or by tools, never committed

test("the top level is given", () => {
  const found = readdirSync(".").filter(
    (name) => !name.startsWith(".") && !top.includes(name) && !kept.includes(name),
  );
  expect(found).toEqual([]);
});

test("names say what is inside", () => {
  const vague =
    /(^|\/)(utils?|helpers?|lib|common|shared|misc|core|manager|service|index)(\.server|\.test)*(\/|\.tsx?$)/;
  expect(paths.filter((path) => vague.test(path))).toEqual([]);
});

test("names are in kebab-case", () => {
  expect(
    paths.filter(
      (path) =>
        !/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*(\.server|\.client|\.test|\.spec|\.config)*\.tsx?$/.test(
          path,
        ),
    ),
  ).toEqual([]);
});

/** Lines of formatted code at which a file has to be cut in two, by what it is. Aim far lower: see HOUSE in the README. */
function stop({ path, text }: Source): number {
  if (path.startsWith("app/std/")) return 120;
  if (/^app\/routes\/.*\.ts$/.test(path) && /export const action\b/.test(text)) return 90;
  if (path.startsWith("app/routes/")) return 350;
  if (/^app\/domain\/(funnel\/|access\/rules|refusals|activity\/events)|^db\/schema\//.test(path)) {
    return 240;
  }
  if (path.startsWith("app/domain/")) return /\b(inTransaction|record)\(/.test(text) ? 230 : 310;
  if (/^(app\/components|emails)\//.test(path)) return 310;
  return 450;
}

test("no file grows past the size at which nobody reads it", () => {
  const over = sources
    .filter((source) => source.lines > stop(source))
    .map((source) => `${source.path}: ${source.lines} lines, stop at ${stop(source)}`);
  expect(over).toEqual([]);
});
