import { dictionary } from "@zxcvbn-ts/language-common";

const common = new Set(dictionary["passwords-common"]);
const runs = [
  "abcdefghijklmnopqrstuvwxyz",
  "0123456789012345678901234567890",
  "qwertyuiopasdfghjklzxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
];
const look: Record<string, string> = {
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
 * A password that a machine tries among its first few tens of thousands: one that many people use, also with digits hung on
 * or letters drawn as digits (Welkom2026!, p@ssw0rd123), one thing repeated, or a row of keys.
 */
export function isEasyToGuess(password: string): boolean {
  const plain = password.toLowerCase();
  const bare = plain.replace(/^[^a-z]+|[^a-z]+$/g, "");
  const drawn = plain.replace(/[\d!?.*#_-]+$/, "").replace(/./gu, (c) => look[c] ?? c);
  if (
    [plain, bare, drawn, bare.replace(/./gu, (c) => look[c] ?? c)].some(
      (word) => word.length > 2 && isCommon(word),
    )
  )
    return true;
  if (new Set(plain).size < 5 || /^(.{1,5}?)\1+.?$/u.test(plain)) return true;
  return runs.some((run) => run.includes(plain) || [...run].reverse().join("").includes(plain));
}

const isCommon = (word: string) => common.has(word) || word === "groundswell";

/** Holds a name, address or other word of one's own, of four letters or more. */
export function speaksOf(password: string, own: readonly (string | null)[]): boolean {
  const plain = password.toLowerCase();
  return own
    .flatMap((text) => (text ?? "").toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .some((word) => word.length >= 4 && plain.includes(word) && word.length * 2 > plain.length);
}
