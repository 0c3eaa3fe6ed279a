import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { prepareStatements } from "./prepare-statements.ts";

/** What verbs and reads get: a pool or a transaction, they cannot tell. */
export type Db = PgDatabase<PostgresJsQueryResultHKT>;
export type Pool = Db & { end(): Promise<void> };

type Options = {
  max?: number;
  /**
   * false for a pooler in transaction mode (DATABASE_PREPARE), which also takes no settings at the
   * start of a connection.
   */
  prepare?: boolean;
  /** For requests: the limits of `requestLimits`. Other connections wait as long as it takes. */
  limited?: boolean;
};

const seconds = 1000;
/**
 * In milliseconds. Behind a pooler they hold for the role (migrateDatabase), elsewhere for each
 * connection of requests.
 */
export const requestLimits = {
  statement_timeout: 15 * seconds,
  lock_timeout: 8 * seconds,
  idle_in_transaction_session_timeout: 30 * seconds,
};
// As text: the client leaves out settings that are falsy.
export const noLimits = {
  statement_timeout: "0",
  lock_timeout: "0",
  idle_in_transaction_session_timeout: "0",
} as unknown as typeof requestLimits;

const options = ({ max, prepare = true, limited = false }: Options) => ({
  max,
  prepare,
  connect_timeout: 5,
  onnotice: () => {},
  // After an outage, retry soon: the client's own default grows to twenty seconds.
  backoff: (tries: number) => Math.min(0.1 * 2 ** tries, 2) * (0.5 + Math.random() / 2),
  connection: {
    application_name: "groundswell",
    ...(prepare && (limited ? requestLimits : noLimits)),
  },
});

export function connect(url: string, { max = 10, ...rest }: Options = {}): Pool {
  const sql = postgres(url, options({ max, ...rest }));
  return Object.assign(drizzle(prepareStatements(sql)), { end: () => sql.end({ timeout: 5 }) });
}

/**
 * For LISTEN, COPY and advisory locks. Drizzle changes the parsers of the client it gets, so raw
 * queries have a client of their own.
 */
export function rawClient(url: string, { max = 1, ...rest }: Options = {}): postgres.Sql {
  return postgres(url, options({ max, ...rest }));
}
