import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/** What verbs and reads get: a pool or a transaction, they cannot tell. */
export type Db = PgDatabase<PostgresJsQueryResultHKT>;
export type Pool = Db & { end(): Promise<void> };

/** `prepare: false` is for a pooler in transaction mode (DATABASE_PREPARE). */
type Options = { max?: number; prepare?: boolean };

const common = { connect_timeout: 5, onnotice: () => {}, connection: { application_name: "groundswell" } };

export function connect(url: string, { max = 10, prepare = true }: Options = {}): Pool {
  const sql = postgres(url, { ...common, max, prepare });
  return Object.assign(drizzle(sql), { end: () => sql.end({ timeout: 5 }) });
}

/** For LISTEN, COPY and advisory locks. Drizzle changes the parsers of the client it gets, so raw queries have one of their own. */
export function rawClient(url: string, { max = 1, prepare = true }: Options = {}): postgres.Sql {
  return postgres(url, { ...common, max, prepare });
}
