// The looks that are kept, and what is found beside them.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { difference, sideBySide } from "./difference.ts";

const album = "tests/e2e/pages/looks";
const found = "test-results/looks";
const fileOf = (name: string) => join(album, `${name}.webp`);

/** As a look is kept; what is seen now is pressed the same way before the two are compared, or the pressing would be the difference. */
const pressed = (now: Buffer) => sharp(now).webp({ quality: 40, effort: 6 }).toBuffer();

export async function keepLook(name: string, now: Buffer): Promise<void> {
  mkdirSync(album, { recursive: true });
  writeFileSync(fileOf(name), await pressed(now));
}

/** Null when it looks as it did, else what is the matter. The two stand side by side in test-results/looks. */
export async function compareLook(name: string, now: Buffer): Promise<string | null> {
  if (!existsSync(album)) return null; // none are kept yet
  if (!existsSync(fileOf(name)))
    return `${name}: no look is kept of it; look at the page, then: npm run screenshots -- --update ${name.split(".")[0]}`;
  const before = readFileSync(fileOf(name));
  const changed = await difference(before, await pressed(now));
  if (!changed) return null;
  mkdirSync(found, { recursive: true });
  const file = join(found, `${name}.png`);
  writeFileSync(file, await sideBySide(before, now, changed));
  return `${name}: ${changed.squares} squares (${(changed.share * 100).toFixed(1)} %) look different: ${file}`;
}

/** Names of kept looks that nobody takes any more. */
export const strangers = (names: readonly string[]): string[] =>
  existsSync(album)
    ? readdirSync(album)
        .map((file) => file.replace(/\.webp$/, ""))
        .filter((name) => !names.includes(name))
    : [];

export const forgetLook = (name: string) => rmSync(fileOf(name));
export const clearFound = () => rmSync(found, { recursive: true, force: true });
