import type { RequestHandler } from "express";
import { rawClient } from "#db/client.server.ts";

export type Health = {
  check(): Promise<{ database: string; queue: string }>;
  close(): Promise<void>;
};
/** What is wrong with the queue in a few words without secrets, or null when it is well. */
export type QueueHealth = () => Promise<string | null>;

const patience = 2_000; // milliseconds; whoever asks does so every few seconds

/** Asks the database over a connection of its own, so that a full pool is not mistaken for a dead server. */
export function createHealth(databaseUrl: string, prepare: boolean, queue: QueueHealth): Health {
  const sql = rawClient(databaseUrl, { prepare });
  return {
    async check() {
      const [database, waiting] = await Promise.all([
        verdict(() => sql`select 1`.then(() => null)),
        verdict(queue),
      ]);
      return { database, queue: waiting };
    },
    close: () => sql.end({ timeout: 1 }),
  };
}

async function verdict(ask: () => Promise<string | null>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((done) => {
    timer = setTimeout(done, patience, `no answer within ${patience / 1000} s`);
  });
  try {
    return (await Promise.race([ask(), late])) ?? "ok";
  } catch (error) {
    return `unreachable (${(error as { code?: string }).code ?? "unknown"})`;
  } finally {
    clearTimeout(timer);
  }
}

export function healthAnswer(health: Health, stopping: () => boolean): RequestHandler {
  return async (_req, res) => {
    const found = await health.check();
    const well = !stopping() && Object.values(found).every((word) => word === "ok");
    res.status(well ? 200 : 503).setHeader("Cache-Control", "no-store");
    res.json(stopping() ? { ...found, server: "stopping" } : found);
  };
}
