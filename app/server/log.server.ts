import type { RequestHandler } from "express";
import { type Logger, pino } from "pino";

/** JSON lines on standard output. Errors are stripped of texts, addresses and secrets. */
export const createLog = (level: string): Logger =>
  pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  });

/** Logs every request when it ends: without query values, and without tokens in its path. */
export function requestLogger(log: Logger): RequestHandler {
  return (req, res, next) => {
    const startedAt = performance.now();
    res.once("close", () => {
      log[levelOf(res.statusCode, req.path)](
        {
          requestId: res.locals.requestId,
          method: req.method,
          path: redactPath(req.originalUrl),
          status: res.statusCode,
          ms: Math.round(performance.now() - startedAt),
          ...(res.writableFinished ? {} : { cut: true }),
        },
        "request",
      );
    });
    next();
  };
}

function levelOf(status: number, path: string): "debug" | "info" | "warn" {
  if (status >= 500) return "warn";
  return /^\/(assets\/|healthz)/.test(path) ? "debug" : "info";
}

type ErrorDescription = {
  name: string;
  code?: string;
  message?: string;
  table?: string;
  constraint?: string;
  stack?: string;
};

/**
 * The message of a database error holds the SQL and its parameters, so only its code, table and
 * constraint are logged. Other errors keep their message.
 */
export function describeError(error: unknown): ErrorDescription {
  // A string is a code or name that the caller chose to log.
  if (typeof error === "string") return { name: error.slice(0, 100) };
  if (!(error instanceof Error)) return { name: typeof error };
  const cause = error.cause instanceof Error ? error.cause : error;
  const isFromDatabase = cause.name === "PostgresError" || "query" in error || "query" in cause;
  const frames = error.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join("\n");
  const fields = cause as { code?: string; table_name?: string; constraint_name?: string };
  return {
    name: isFromDatabase ? cause.name : error.name,
    code: fields.code,
    ...(isFromDatabase
      ? { table: fields.table_name, constraint: fields.constraint_name }
      : { message: error.message }),
    stack: frames,
  };
}

/** The URL as it may be logged: no query values, and no path segment that could be a token. */
export function redactPath(url: string): string {
  const [path = "", query] = url.split("?", 2);
  const names = query ? [...new URLSearchParams(query).keys()].slice(0, 20) : [];
  return (
    path.slice(0, 300).replace(/[^/]{20,}/g, redactSegment) +
    (names.length ? `?${names.join("&").slice(0, 200)}` : "")
  );
}

// Ids and slugs (words joined by dashes) are public; any other long segment could be a secret.
const publicSegment =
  /^((?:[a-z]+_)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9]+(-[a-z0-9]+)+)(\.\w+)?$/;
const redactSegment = (segment: string) => (publicSegment.test(segment) ? segment : "…");
