import { type SQL, sql } from "drizzle-orm";

/**
 * A list as one parameter, for `eq(ideas.id, anyOf(ids))`. `in (…)` has a parameter for each value,
 * so every length of the list would be prepared as a statement of its own.
 */
export const anyOf = (values: Iterable<string | number | null>): SQL =>
  sql`any(${sql.param([...values])})`;
