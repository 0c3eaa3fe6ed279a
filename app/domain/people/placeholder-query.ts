import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** Whether a person's id in a query is that of a placeholder author. */
export const placeholderQuery = (id: SQLWrapper): SQL<boolean> =>
  sql<boolean>`exists (
    select from people placeholder
    where placeholder.id = ${id} and placeholder.kind = 'placeholder')`;
