// Starts what is measured: a database with the seeded organisation, Groundswell and the lower bound.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rawClient } from "#db/client.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { prepareCounting } from "./measure.ts";
import { type Sizes, seed } from "./seed.ts";

/** As `npm run serve` starts it. */
const groundswellCommand = ["app/serve.js"];

export type Server = { origin: string; pid: number; stop(): Promise<void> };
export type SeededDatabase = Awaited<ReturnType<typeof startDatabase>>;

export async function startDatabase(sizes: Sizes) {
  const folder = mkdtempSync(join(tmpdir(), "groundswell-bench-"));
  chmodSync(folder, 0o711);
  const { url, pid, stop } = await startEmbedded({
    dataDir: folder,
    flags: ["shared_preload_libraries=pg_stat_statements"],
  });
  await migrateDatabase(url);
  const words = await seed(url, sizes);
  const sql = rawClient(url, { max: 2 });
  await prepareCounting(sql);
  return {
    url,
    pid,
    sql,
    words,
    folder,
    async stop() {
      await sql.end();
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function startGroundswell({ url, folder }: SeededDatabase): Promise<Server> {
  const port = await freePort();
  return startServer(`http://localhost:${port}`, groundswellCommand, "Groundswell is at", {
    DATABASE_URL: url,
    PORT: String(port),
    DATA_DIR: join(folder, "app"),
    DEMO: "off",
    LOG_LEVEL: "error",
    NODE_ENV: "production",
  });
}

/** `pageBytes`: the size of each page of Groundswell, which the lower bound sends too. */
export async function startLowerBound(
  { url }: SeededDatabase,
  pageBytes: Record<string, number>,
): Promise<Server> {
  const port = await freePort();
  return startServer(
    `http://127.0.0.1:${port}`,
    ["--import", "tsx", "tests/bench/limit-server.ts"],
    "ready",
    { DATABASE_URL: url, PORT: String(port), PAGE_BYTES: JSON.stringify(pageBytes) },
  );
}

async function startServer(
  origin: string,
  command: string[],
  readyMessage: string,
  env: Record<string, string>,
): Promise<Server> {
  const child = spawn(process.execPath, command, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  await untilReady(child, readyMessage);
  return {
    origin,
    pid: child.pid!,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function untilReady({ stdout }: ChildProcess, message: string) {
  let output = "";
  for await (const chunk of stdout!.iterator({ destroyOnReturn: false })) {
    output += chunk;
    if (output.includes(message)) return void stdout!.resume();
  }
  throw new Error(`A server ended before it was ready: ${output}`);
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
