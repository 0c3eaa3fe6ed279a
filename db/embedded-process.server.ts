import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import postgres from "postgres";

const onWindows = process.platform === "win32";

/** What a child process of ours gets to know: no settings, no secrets. */
export const environment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: "production",
  PATH: process.env.PATH,
  LC_ALL: "C",
  TZ: "UTC",
  SystemRoot: process.env.SystemRoot,
});

/** A small process whose stdin closes when we disappear, by whatever signal; it then asks the database to stop. */
export function watch(pid: number): ChildProcess {
  const script = `let said = ""; process.stdin.on("data", (d) => { said += d; }).on("end", () => { if (said !== "done") try { process.kill(${pid}, "SIGINT"); } catch {} process.exit(); });`;
  const child = spawn(process.execPath, ["-e", script], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    cwd: onWindows ? undefined : "/",
    env: environment(),
  });
  child.unref();
  child.stdin!.on("error", () => {});
  (child.stdin as unknown as { unref(): void }).unref();
  return child;
}

export async function answers(url: string): Promise<boolean> {
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

/** A file's text, or nothing when it is not there (yet, or any more). */
export const read = (file: string) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

export function alive(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return !/\) [ZX] /.test(read(`/proc/${pid}/stat`)); // a zombie still answers to signal 0
}

/** The port asked for when nobody is on it, else one the machine chooses. */
export const freePort = (wanted = 0): Promise<number> =>
  new Promise((done) => {
    const probe = createServer()
      .once("error", () => done(freePort()))
      .listen(wanted || 0, "127.0.0.1", () => {
        const { port } = probe.address() as { port: number };
        probe.close(() => done(port));
      });
  });
