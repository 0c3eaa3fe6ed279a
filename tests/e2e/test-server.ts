import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Served = {
  url: string;
  pid: number;
  dataDir: string;
  log: string;
  stop(): Promise<number | null>;
};

/**
 * Starts the real server as a process with its own data folder, on `PORT` or, when that is taken, on
 * any free port. Resolves when /healthz answers.
 */
export async function serve(env: Record<string, string> = {}, patience = 120_000): Promise<Served> {
  const port = await freePort(env.PORT);
  const url = `http://localhost:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), "groundswell-e2e-"));
  chmodSync(dataDir, 0o711);
  mkdirSync("test-results", { recursive: true });
  const log = join("test-results", `server-${port}.log`);
  const child = spawn(process.execPath, ["app/serve.js"], {
    env: {
      ...withoutOurs(process.env),
      ORIGIN: url,
      DATA_DIR: dataDir,
      LOG_LEVEL: "info",
      ...env,
      PORT: String(port),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const file = createWriteStream(log);
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  await ready(child, url, log, patience);
  return {
    url,
    dataDir,
    log,
    pid: child.pid!,
    async stop() {
      const code = await ended(child);
      rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

// Settings of the machine must not change what a test sees.
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours =
    /^(PORT|HOST|ORIGIN|DATA_DIR|DATABASE_.*|SMTP_URL|MAIL_FROM|DEMO|DEMO_PUBLIC|WEB_PROCESSES|GROUNDSWELL_WEB_PROCESS|TRUST_PROXY|LOG_LEVEL|NODE_ENV|VITEST.*)$/;
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name))),
  } as NodeJS.ProcessEnv;
}

async function ready(
  child: ChildProcess,
  url: string,
  log: string,
  patience: number,
): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with status ${child.exitCode}; see ${log}`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  await ended(child);
  throw new Error(`The server was not ready within ${patience / 1000} s; see ${log}`);
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 20_000);
    child.once("exit", (code) => {
      clearTimeout(force);
      done(code);
    });
    child.kill("SIGTERM");
  });
}

export const freePort = (wished = "0"): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(Number(wished), "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
    probe.once("error", () => void freePort().then(done));
  });
