import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(`app/components/ui/${file}`, "utf8");
const symbols = [...read("icons.svg").matchAll(/<symbol id="([\w-]+)"/g)].map(([, name]) => name);
const iconNames = [...read("icon.tsx").matchAll(/^ {2}\| "([\w-]+)"/gm)].map(([, name]) => name);

test("IconName: every name is in icons.svg exactly once, and nothing else is", () => {
  expect(iconNames.length).toBeGreaterThan(30);
  expect([...symbols].sort()).toEqual([...iconNames].sort());
  expect(new Set(symbols).size).toBe(symbols.length);
});
