import { type Logger, pino } from "pino";

/** JSON lines on standard output. Errors are reduced to what cannot hold anybody's words, addresses or secrets. */
export const createLog = (level: string): Logger =>
  pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  });

type Described = {
  name: string;
  code?: string;
  message?: string;
  table?: string;
  constraint?: string;
  stack?: string;
};

/**
 * A database error's message holds the SQL and its parameters, so of those only the code, table and constraint are kept.
 * Of other errors the message stays.
 */
export function describeError(error: unknown): Described {
  if (typeof error === "string") return { name: error.slice(0, 100) }; // a code or a name somebody chose to write down
  if (!(error instanceof Error)) return { name: typeof error };
  const cause = error.cause instanceof Error ? error.cause : error;
  const fromDatabase = cause.name === "PostgresError" || "query" in error || "query" in cause;
  const frames = error.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join("\n");
  const fields = cause as { code?: string; table_name?: string; constraint_name?: string };
  return {
    name: fromDatabase ? cause.name : error.name,
    code: fields.code,
    ...(fromDatabase
      ? { table: fields.table_name, constraint: fields.constraint_name }
      : { message: error.message }),
    stack: frames,
  };
}

/** The address as it may be written down: no values from the query, and no path segment that could be a token. */
export function loggable(url: string): string {
  const [path = "", query] = url.split("?", 2);
  const names = query ? [...new URLSearchParams(query).keys()].slice(0, 20) : [];
  return (
    path.slice(0, 300).replace(/[^/]{20,}/g, masked) +
    (names.length ? `?${names.join("&").slice(0, 200)}` : "")
  );
}

// Ids and slugs (words joined by dashes) may be read by anyone; whatever else is long may open a door.
const harmless =
  /^((?:[a-z]+_)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9]+(-[a-z0-9]+)+)(\.\w+)?$/;
const masked = (segment: string) => (harmless.test(segment) ? segment : "…");
