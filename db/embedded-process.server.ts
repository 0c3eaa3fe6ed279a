import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import postgres from "postgres";

const onWindows = process.platform === "win32";

/** The environment of child processes: no settings, no secrets. */
export const childEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: "production",
  PATH: process.env.PATH,
  LC_ALL: "C",
  TZ: "UTC",
  SystemRoot: process.env.SystemRoot,
});

/** Starts a process whose stdin closes when this one ends, by any signal; it then asks the database to stop. */
export function startWatchdog(pid: number): ChildProcess {
  const script = `let input = ""; process.stdin.on("data", (d) => { input += d; }).on("end", () => { if (input !== "done") try { process.kill(${pid}, "SIGINT"); } catch {} process.exit(); });`;
  const child = spawn(process.execPath, ["-e", script], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    cwd: onWindows ? undefined : "/",
    env: childEnvironment(),
  });
  child.unref();
  child.stdin!.on("error", () => {});
  (child.stdin as unknown as { unref(): void }).unref();
  return child;
}

export async function isAnswering(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 0 }).catch(() => {});
  }
}

/** A file's text, or an empty one when the file does not exist. */
export const readIfThere = (file: string) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

export function isAlive(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return !/\) [ZX] /.test(readIfThere(`/proc/${pid}/stat`)); // a zombie still answers to signal 0
}

/** The wanted port when it is free, else one that the system chooses. */
export const findFreePort = (wanted = 0): Promise<number> =>
  new Promise((done) => {
    const probe = createServer()
      .once("error", () => done(findFreePort()))
      .listen(wanted || 0, "127.0.0.1", () => {
        const { port } = probe.address() as { port: number };
        probe.close(() => done(port));
      });
  });
