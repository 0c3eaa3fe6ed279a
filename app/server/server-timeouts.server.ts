import { type Server, STATUS_CODES } from "node:http";
import type { Logger } from "pino";

const second = 1000;

/** For createServer: how often Node looks for connections that exceed a timeout. */
export const connectionCheckOptions = { connectionsCheckingInterval: 5 * second };

/** Sets the timeouts and limits of connections, and the answer to a request that is not HTTP. */
export function setServerTimeouts(server: Server): void {
  server.headersTimeout = 15 * second;
  server.requestTimeout = 120 * second; // 15 MB at 1 Mbit/s
  server.keepAliveTimeout = 75 * second; // longer than the 60 s of most proxies
  server.timeout = 120 * second; // no byte in either direction: the client is asleep
  server.maxHeadersCount = 100;
  server.maxRequestsPerSocket = 10_000;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    const status = statusByErrorCode[error.code ?? ""] ?? 400;
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

const statusByErrorCode: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * On SIGTERM or SIGINT: stops accepting connections, lets running requests finish (ten seconds at
 * most; event streams never finish by themselves), then closes everything else. A second signal
 * ends the process at once.
 */
export function stopGracefully(
  server: Server,
  log: Logger,
  onStop: () => void,
  closeResources: () => Promise<void>,
): void {
  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    onStop();
    log.info({ signal }, "stopping");
    const forceClose = setTimeout(() => server.closeAllConnections(), 10 * second);
    const closeIdle = setInterval(() => server.closeIdleConnections(), 100);
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(forceClose);
    clearInterval(closeIdle);
    await closeResources();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void stop(signal));
  // npm passes a signal to the shell between us, which dies without passing it on.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => {
      if (!isStopping && process.ppid !== parent) void stop("npm has gone");
    }, 500).unref();
}
