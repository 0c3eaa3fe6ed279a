import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** The same as isSealed, of a person's id in a query. */
export const sealedSql = (id: SQLWrapper): SQL<boolean> => sql<boolean>`${id} like 'sealed\\_%'`;
