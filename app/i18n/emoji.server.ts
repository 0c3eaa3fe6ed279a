import { createRequire } from "node:module";
import type { Locale } from "#db/locales.ts";

type Emoji = { id: string; name: string; sign: string; words: string[] };
export type FoundEmoji = Omit<Emoji, "words">;

const most = 8;
/** Offered before anything was typed: kind ones. */
const first = ["1F44D", "1F389", "2764", "1F4A1", "1F64F", "1F60A", "2705", "1F680"];
const read = createRequire(import.meta.url);
type Listed = { hexcode: string; label: string; unicode: string; group?: number; tags?: string[] };
const lists = new Map<Locale, Emoji[]>();

/** By the beginning of a word of their name, best known first. The list of a language is read when somebody first asks for it. */
export function findEmoji(locale: Locale, typed: string): FoundEmoji[] {
  const all = lists.get(locale) ?? listOf(locale);
  lists.set(locale, all);
  const q = typed.toLowerCase().slice(0, 40).replaceAll("_", " ");
  const found = q
    ? all
        .flatMap((one) => fits(one, q))
        .sort((a, b) => a.far - b.far)
        .map(({ one }) => one)
    : first.flatMap((code) => all.find(({ id }) => id === code) ?? []);
  return found.slice(0, most).map(({ id, name, sign }) => ({ id, name, sign }));
}

function fits(one: Emoji, q: string) {
  const at = one.words.findIndex((word) => word.startsWith(q));
  return at < 0 ? [] : [{ one, far: (at > 1 ? 2 : at) + (one.words[at] === q ? 0 : 0.5) }];
}

function listOf(locale: Locale): Emoji[] {
  const listed = read(`emojibase-data/${locale}/compact.json`) as Listed[];
  const codes = read("emojibase-data/en/shortcodes/github.json") as Record<
    string,
    string | string[]
  >;
  return listed
    .filter(({ group }) => group !== undefined)
    .map(({ hexcode, label, unicode, tags = [] }) => {
      const known = [codes[hexcode] ?? []].flat().map((code) => code.replaceAll("_", " "));
      return {
        id: hexcode,
        name: label,
        sign: unicode,
        words: [label, ...known, ...label.split(/\s+/), ...tags].map((word) => word.toLowerCase()),
      };
    });
}
