import type { RequestHandler } from "express";
import { rawClient } from "#db/client.server.ts";

export type Health = {
  check(): Promise<{ database: string; queue: string }>;
  close(): Promise<void>;
};
/** What is wrong with the queue, in a few words without secrets; null when it is healthy. */
export type QueueHealth = () => Promise<string | null>;

const timeoutMs = 2_000; // monitors check every few seconds

/** Checks the database over its own connection, so a full pool does not look like a dead server. */
export function createHealth(databaseUrl: string, prepare: boolean, queue: QueueHealth): Health {
  const sql = rawClient(databaseUrl, { prepare });
  return {
    async check() {
      const [databaseStatus, queueStatus] = await Promise.all([
        statusOf(() => sql`select 1`.then(() => null)),
        statusOf(queue),
      ]);
      return { database: databaseStatus, queue: queueStatus };
    },
    close: () => sql.end({ timeout: 1 }),
  };
}

async function statusOf(check: () => Promise<string | null>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, `no answer within ${timeoutMs / 1000} s`);
  });
  try {
    return (await Promise.race([check(), timeout])) ?? "ok";
  } catch (error) {
    return `unreachable (${(error as { code?: string }).code ?? "unknown"})`;
  } finally {
    clearTimeout(timer);
  }
}

export function healthHandler(health: Health, isStopping: () => boolean): RequestHandler {
  return async (_req, res) => {
    const report = await health.check();
    const isHealthy = !isStopping() && Object.values(report).every((status) => status === "ok");
    res.status(isHealthy ? 200 : 503).setHeader("Cache-Control", "no-store");
    res.json(isStopping() ? { ...report, server: "stopping" } : report);
  };
}
