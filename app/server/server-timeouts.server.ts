import { type Server, STATUS_CODES } from "node:http";

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
 * Stops accepting connections and lets running requests finish, for ten seconds at most: event
 * streams never finish by themselves.
 */
export async function closeServer(server: Server): Promise<void> {
  const forceClose = setTimeout(() => server.closeAllConnections(), 10 * second);
  const closeIdle = setInterval(() => server.closeIdleConnections(), 100);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(forceClose);
  clearInterval(closeIdle);
}
