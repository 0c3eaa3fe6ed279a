import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(`app/components/ui/${file}`, "utf8");
const drawn = [...read("icons.svg").matchAll(/<symbol id="([\w-]+)"/g)].map(([, name]) => name);
const named = [...read("icon.tsx").matchAll(/"([\w-]+)"(?= \||;|\n)/g)]
  .map(([, name]) => name)
  .filter((name) => name !== "img");

test("every drawing that can be asked for is in the file, once, and no other", () => {
  expect(named.length).toBeGreaterThan(30);
  expect([...drawn].sort()).toEqual([...named].sort());
  expect(new Set(drawn).size).toBe(drawn.length);
});
