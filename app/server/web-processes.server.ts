import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { RateLimiterClusterMaster } from "rate-limiter-flexible";
import type { Settings } from "../config/settings.server.ts";
import { webProcessVariable } from "../web/web-process.ts";
import type { QueueHealth } from "./health.server.ts";
import type { DatabaseUrls } from "./prepare-database.server.ts";
import { stopMessage } from "./stop-gracefully.server.ts";

const reportEveryMs = 2_000;
const reportIsOldMs = 3 * reportEveryMs;
const restartAfterMs = 1_000;

type Report = { queue: string | null };
type Options = {
  settings: Settings;
  database: DatabaseUrls;
  queueHealth: QueueHealth;
  log: Logger;
};

/**
 * Starts WEB_PROCESSES processes that share the port, and starts a new one when one of them ends.
 * Resolves when all of them listen. The jobs stay in this process, which also counts for the rate
 * limits of all.
 */
export async function startWebProcesses({ settings, database, queueHealth, log }: Options) {
  let isStopping = false;
  new RateLimiterClusterMaster();
  const env = {
    [webProcessVariable]: "1",
    NODE_ENV: settings.production ? "production" : undefined,
    DEMO: settings.demo ? "on" : "off",
    DATA_DIR: settings.dataDir,
    DATABASE_URL: database.url,
    DATABASE_DIRECT_URL: database.directUrl,
  };
  const ready = new Set<Worker>();
  const startOne = () => {
    const worker = cluster.fork(env);
    worker.once("listening", () => ready.add(worker));
    worker.once("exit", () => ready.delete(worker));
    return worker;
  };
  const all = () => Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);

  await Promise.all(Array.from({ length: settings.webProcesses }, () => listening(startOne())));
  cluster.on("exit", async (worker, code, signal) => {
    if (isStopping) return;
    log.error({ pid: worker.process.pid, code, signal }, "a web process ended");
    await sleep(restartAfterMs);
    if (!isStopping) startOne();
  });
  const reports = setInterval(async () => {
    const report: Report = { queue: await queueHealth().catch(() => "unreachable") };
    for (const worker of all()) if (worker.isConnected()) worker.send(report);
  }, reportEveryMs);

  return {
    beginStop() {
      isStopping = true;
      clearInterval(reports);
      for (const worker of all()) {
        if (ready.has(worker) && worker.isConnected()) worker.send(stopMessage);
        else worker.process.kill(); // it still starts and serves no one
      }
    },
    async stop() {
      await Promise.all(all().map((worker) => worker.isDead() || once(worker, "exit")));
    },
  };
}

function listening(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once("listening", () => resolve());
    worker.once("exit", (code) => reject(new Error(`a web process ended with status ${code}`)));
  });
}

/** In a web process: the health of the queue as the main process reported it last. */
export function queueHealthOfMain(): QueueHealth {
  let last: Report & { at: number } = { queue: null, at: performance.now() };
  process.on("message", (message: unknown) => {
    if (isReport(message)) last = { ...message, at: performance.now() };
  });
  return async () =>
    performance.now() - last.at > reportIsOldMs ? "no report of the main process" : last.queue;
}

const isReport = (message: unknown): message is Report =>
  typeof message === "object" && message !== null && "queue" in message;
