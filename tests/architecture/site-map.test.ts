import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sources } from "./source.ts";

const map = existsSync("app/routes.ts") ? readFileSync("app/routes.ts", "utf8") : "";
const named = [...map.matchAll(/"((?:\.\/)?routes\/[^"]+\.tsx?)"/g)].map(
  ([, file]) => `app/${file!.replace("./", "")}`,
);
const files = sources.filter(({ path }) => path.startsWith("app/routes/"));

test("site map: every route file is listed", () => {
  expect(files.map(({ path }) => path).filter((path) => !named.includes(path))).toEqual([]);
});

test("site map: every listed route file exists", () => {
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test("site map: a write route exports one action and nothing else", () => {
  const more = files
    .filter(({ path, text }) => path.endsWith(".ts") && /export const action\b/.test(text))
    .filter(
      ({ text }) =>
        [...text.matchAll(/^export (?!const (action|loader = methodNotAllowed)\b)/gm)].length > 0,
    );
  expect(more.map(({ path }) => path)).toEqual([]);
});

test("ids: every kind that a form accepts is the prefix of a table's ids", () => {
  const kindsIn = (folder: string, pattern: RegExp) =>
    new Set(
      sources
        .filter(({ path }) => path.startsWith(folder))
        .flatMap(({ text }) => [...text.matchAll(pattern)].map(([, kind]) => kind!)),
    );
  const tables = kindsIn("db/schema/", /\bid\("([a-z-]+)"\)/g);
  const forms = kindsIn("app/", /\browId\("([a-z-]+)"\)/g);
  expect([...forms].filter((kind) => !tables.has(kind))).toEqual([]);
});
