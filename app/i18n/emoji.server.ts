import { createRequire } from "node:module";
import type { Locale } from "#db/locales.ts";

type Emoji = { id: string; name: string; sign: string; words: string[] };
export type FoundEmoji = Omit<Emoji, "words">;

const maxResults = 8;
/** Suggested before anything is typed. */
const suggestedCodes = ["1F44D", "1F389", "2764", "1F4A1", "1F64F", "1F60A", "2705", "1F680"];
const readJson = createRequire(import.meta.url);
type EmojiData = {
  hexcode: string;
  label: string;
  unicode: string;
  group?: number;
  tags?: string[];
};
const emojiCache = new Map<Locale, Emoji[]>();

/** Finds emoji by the beginning of a word of their name, best known first. Reads each list once. */
export function findEmoji(locale: Locale, typed: string): FoundEmoji[] {
  const all = emojiCache.get(locale) ?? readEmoji(locale);
  emojiCache.set(locale, all);
  const query = typed.toLowerCase().slice(0, 40).replaceAll("_", " ");
  const found = query
    ? all
        .flatMap((emoji) => matchEmoji(emoji, query))
        .sort((a, b) => a.distance - b.distance)
        .map(({ emoji }) => emoji)
    : suggestedCodes.flatMap((code) => all.find(({ id }) => id === code) ?? []);
  return found.slice(0, maxResults).map(({ id, name, sign }) => ({ id, name, sign }));
}

/** Names and codes come before their single words, and whole words before beginnings. */
function matchEmoji(emoji: Emoji, query: string) {
  const index = emoji.words.findIndex((word) => word.startsWith(query));
  if (index < 0) return [];
  const isWholeWord = emoji.words[index] === query;
  return [{ emoji, distance: Math.min(index, 2) + (isWholeWord ? 0 : 0.5) }];
}

function readEmoji(locale: Locale): Emoji[] {
  const listed = readJson(`emojibase-data/${locale}/compact.json`) as EmojiData[];
  const codes = readJson("emojibase-data/en/shortcodes/github.json") as Record<
    string,
    string | string[]
  >;
  return listed
    .filter(({ group }) => group !== undefined)
    .map(({ hexcode, label, unicode, tags = [] }) => {
      const shortcodes = [codes[hexcode] ?? []].flat().map((code) => code.replaceAll("_", " "));
      return {
        id: hexcode,
        name: label,
        sign: unicode,
        words: [label, ...shortcodes, ...label.split(/\s+/), ...tags].map((word) =>
          word.toLowerCase(),
        ),
      };
    });
}
