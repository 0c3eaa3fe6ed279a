// Unreachable, shutting down, out of connections or timed out: SQLSTATE classes and driver codes.
const temporaryCodes = new RegExp(
  `^(${[
    "ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE",
    "CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)",
    "08\\w{3}|53\\w{3}|57P0[1-3]|57014|55P03",
  ].join("|")})$`,
);
const maxCauses = 5;

/** Whether the database was away or overloaded, which is temporary, and not a bug of ours. */
export function isDatabaseUnavailable(error: unknown): boolean {
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < maxCauses; depth++) {
    if (temporaryCodes.test(String((cause as { code?: unknown }).code ?? ""))) return true;
    cause = cause.cause;
  }
  return false;
}
