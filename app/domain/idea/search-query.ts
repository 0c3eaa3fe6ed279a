import { type SQL, sql } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import { typedWords } from "./search-highlight.ts";

/** Words as somebody types them, made into a question to the full-text index: all of them, each from its beginning. */
export const wordsAsked = (typed: string): string =>
  typedWords(typed)
    .map((word) => `${word}:*`)
    .join(" & ");

/** Does title or text of an idea hold these words? */
export function inWords(typed: string): SQL {
  const asked = wordsAsked(typed);
  return asked === ""
    ? sql`false`
    : sql`to_tsvector('simple', ${ideas.title} || ' ' || ${ideas.bodyText}) @@ to_tsquery('simple', ${asked})`;
}
