import { dictionary } from "@zxcvbn-ts/language-common";

const common = new Set(dictionary["passwords-common"]);
const keyRows = [
  "abcdefghijklmnopqrstuvwxyz",
  "0123456789012345678901234567890",
  "qwertyuiopasdfghjklzxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
];
const lookalikes: Record<string, string> = {
  "@": "a",
  "4": "a",
  "0": "o",
  "1": "i",
  "!": "i",
  "3": "e",
  $: "s",
  "5": "s",
  "7": "t",
};

/**
 * Whether a password would be among the first tens of thousands of guesses: a common one, also with
 * digits added or letters written as digits (Welkom2026!, p@ssw0rd123), a repetition, or a row of
 * keys.
 */
export function isWeakPassword(password: string): boolean {
  const lower = password.toLowerCase();
  const letters = lower.replace(/^[^a-z]+|[^a-z]+$/g, "");
  const withoutSuffix = lower.replace(/[\d!?.*#_-]+$/, "");
  const candidates = [lower, letters, readLookalikes(withoutSuffix), readLookalikes(letters)];
  if (candidates.some((word) => word.length > 2 && isCommon(word))) return true;
  if (new Set(lower).size < 5 || /^(.{1,5}?)\1+.?$/u.test(lower)) return true;
  return keyRows.some((row) => row.includes(lower) || [...row].reverse().join("").includes(lower));
}

const readLookalikes = (text: string) => text.replace(/./gu, (char) => lookalikes[char] ?? char);

const isCommon = (word: string) => common.has(word) || word === "groundswell";

/**
 * Whether a password consists mostly of a word of four letters or more from the person's name or
 * email address.
 */
export function isPersonalPassword(
  password: string,
  personal: readonly (string | null)[],
): boolean {
  const lower = password.toLowerCase();
  return personal
    .flatMap((text) => (text ?? "").toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .some((word) => word.length >= 4 && lower.includes(word) && word.length * 2 > lower.length);
}
