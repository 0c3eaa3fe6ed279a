import { type SQL, sql } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import { searchTerms } from "./search-highlight.ts";

/**
 * A full-text query for the typed words: all of them, each as a prefix. Empty when there are none.
 */
export const searchQuery = (typed: string): string =>
  searchTerms(typed)
    .map((word) => `${word}:*`)
    .join(" & ");

/** Whether the title or text of an idea contains these words. */
export function matchesSearch(typed: string): SQL {
  const query = searchQuery(typed);
  return query === ""
    ? sql`false`
    : sql`to_tsvector('simple', ${ideas.title} || ' ' || ${ideas.bodyText})
        @@ to_tsquery('simple', ${query})`;
}
