import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sources } from "./source.ts";

const map = existsSync("app/routes.ts") ? readFileSync("app/routes.ts", "utf8") : "";
const named = [...map.matchAll(/"((?:\.\/)?routes\/[^"]+\.tsx?)"/g)].map(
  ([, file]) => `app/${file!.replace("./", "")}`,
);
const files = sources.filter(({ path }) => path.startsWith("app/routes/"));

test("every route has its line on the site map", () => {
  expect(files.map(({ path }) => path).filter((path) => !named.includes(path))).toEqual([]);
});

test("the site map names only routes that exist", () => {
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test("a write route is one action and answers to nothing else", () => {
  const more = files
    .filter(({ path, text }) => path.endsWith(".ts") && /export const action\b/.test(text))
    .filter(
      ({ text }) =>
        [...text.matchAll(/^export (?!const (action|loader = writeOnly)\b)/gm)].length > 0,
    );
  expect(more.map(({ path }) => path)).toEqual([]);
});
