import type { Logger } from "pino";

/** The message with which the main process stops the web processes. */
export const stopMessage = "stop";

/** What is stopped: `beginStop` at once, then `stop`, which waits for what is running. */
type Stoppable = { beginStop(): void; stop(): Promise<void> };

/**
 * Stops everything and ends the process on SIGTERM or SIGINT; a second signal ends it at once. A
 * process of several (web-processes.server.ts) stops when the main one asks: a terminal sends SIGINT
 * to all of them, so they leave that to the main one. Without a main process Node ends them.
 */
export function stopGracefully({ beginStop, stop }: Stoppable, log: Logger, isChild = false): void {
  let isStopping = false;
  const run = async (reason: string) => {
    isStopping = true;
    beginStop();
    log.info({ signal: reason }, "stopping");
    await stop();
    process.exit(0);
  };
  const runOnce = (reason: string) => void (isStopping || run(reason));
  if (isChild) {
    process.on("SIGINT", () => {});
    process.on("SIGTERM", () => runOnce("SIGTERM"));
    process.on("message", (message) => {
      if (message === stopMessage) runOnce("the main process");
    });
    return;
  }
  for (const signal of ["SIGTERM", "SIGINT"])
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      void run(signal);
    });
  // npm passes a signal to the shell between us, which dies without passing it on.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => {
      if (process.ppid !== parent) runOnce("npm has gone");
    }, 500).unref();
}
