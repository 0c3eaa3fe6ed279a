// Not reachable, shutting down, full, or too slow in answering: by SQLSTATE and by the names of the driver.
const passing =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|08\w{3}|53\w{3}|57P0[1-3]|57014|55P03)$/;

/** Whether the database was away or overloaded, which passes, rather than that we made a mistake, which does not. */
export function isUnavailable(error: unknown): boolean {
  for (
    let cause = error, depth = 0;
    cause instanceof Error && depth < 5;
    cause = cause.cause, depth++
  ) {
    if (passing.test(String((cause as { code?: unknown }).code ?? ""))) return true;
  }
  return false;
}
