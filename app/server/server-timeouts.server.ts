import { type Server, STATUS_CODES } from "node:http";
import type { Logger } from "pino";

const second = 1000;

/** For createServer: how often Node looks for those who take too long. */
export const checkOften = { connectionsCheckingInterval: 5 * second };

/** How long anybody may take over anything, and what is said to those whose request is not HTTP at all. */
export function setLimits(server: Server): void {
  server.headersTimeout = 15 * second;
  server.requestTimeout = 120 * second; // 15 MB at 1 Mbit/s
  server.keepAliveTimeout = 75 * second; // longer than the minute most proxies keep a connection
  server.timeout = 120 * second; // nothing sent or taken: a reader who went to sleep
  server.maxHeadersCount = 100;
  server.maxRequestsPerSocket = 10_000;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    const status =
      error.code === "HPE_HEADER_OVERFLOW"
        ? 431
        : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
          ? 408
          : 400;
    const lines = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "Connection: close",
      "Content-Length: 0",
      "Cache-Control: no-store",
      "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options: nosniff",
    ];
    socket.end(`${lines.join("\r\n")}\r\n\r\n`, () => socket.destroy());
  });
}

/**
 * On SIGTERM or SIGINT: take nothing new, let what runs finish (ten seconds at most; event streams never finish by
 * themselves), then close everything behind it. A second signal ends it at once.
 */
export function stopGracefully(
  server: Server,
  log: Logger,
  begin: () => void,
  close: () => Promise<void>,
): void {
  let asked = false;
  const stop = async (signal: string) => {
    if (asked) process.exit(1);
    asked = true;
    begin();
    log.info({ signal }, "stopping");
    const cut = setTimeout(() => server.closeAllConnections(), 10 * second);
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    await new Promise((done) => server.close(done));
    clearTimeout(cut);
    clearInterval(idle);
    await close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void stop(signal));
  // npm passes a signal on to the shell between us, and that dies without telling us.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => {
      if (!asked && process.ppid !== parent) void stop("npm has gone");
    }, 500).unref();
}
