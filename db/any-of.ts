import { type SQL, sql } from "drizzle-orm";

/**
 * A list as one parameter, for `eq(ideas.id, anyOf(ids))`. `in (…)` has a parameter for each value,
 * so every length of the list would be prepared as a statement of its own. A single value, which is
 * the most common list, is compared directly: PostgreSQL then keeps the plan, where it would plan
 * again for every array.
 */
export function anyOf(values: Iterable<string | number | null>): SQL {
  const list = [...values];
  return list.length === 1 ? sql`${list[0]}` : sql`any(${sql.param(list)})`;
}
