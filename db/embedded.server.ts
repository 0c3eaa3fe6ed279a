import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { type Account, databaseAccount, databaseBinaries, reachable } from "./embedded-binaries.server.ts";
import { alive, answers, environment, freePort, read, watch } from "./embedded-process.server.ts";

export type Embedded = {
  url: string;
  /** The database process. */
  pid: number;
  /** True when somebody else started this server and stops it; then our stop() leaves it alone. */
  attached: boolean;
  stop(): Promise<void>;
};
type Options = { dataDir: string; flags?: string[]; onTrouble?: (sentence: string) => void };
type Place = { folder: string; cluster: string; account: Account; binary: ReturnType<typeof databaseBinaries> };

const onWindows = process.platform === "win32";

/**
 * Brings up the PostgreSQL that comes with the npm packages, its data in `<dataDir>/pg18`, reachable on 127.0.0.1 only.
 * Attaches when one is already running there, starts it again when it dies, and lets it stop with us, even when we are killed.
 */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const place = prepare(resolve(options.dataDir));
  for (let attempt = 0; ; attempt++) {
    const running = await findRunning(place);
    if (running) return running;
    const started = await launch(place, options, await freePort());
    if (started.child) return supervise(place, options, started.child, started.port);
    if (attempt >= 100 || !/postmaster\.pid|shared memory|in use/.test(started.output)) {
      throw new Error(`PostgreSQL did not start: ${started.output}`);
    }
    await sleep(100); // a server still on its way down, or another process that was quicker
  }
}

function prepare(dataDir: string): Place {
  const account = databaseAccount();
  if (!reachable(dirname(dataDir), account)) {
    throw new Error(
      `Running as root, so the database runs as uid ${account.uid}, which may not enter ${dirname(dataDir)}. Set DATA_DIR to a folder it can reach, such as /var/lib/groundswell, or set DATABASE_URL.`,
    );
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  if (!reachable(dataDir, account)) chmodSync(dataDir, 0o711);
  const folder = join(dataDir, "pg18");
  const place = { folder, cluster: join(folder, "cluster"), account, binary: databaseBinaries(account, dataDir) };
  if (!existsSync(folder)) initialise(place);
  return place;
}

// Made aside and renamed whole, password included: a crash halfway leaves nothing that looks like a database, and of two
// processes that start at once one wins and the other uses its work.
function initialise({ folder, account, binary }: Place): void {
  const fresh = `${folder}.${process.pid}.tmp`;
  const cluster = join(fresh, "cluster");
  const ours = (path: string) => account.uid !== undefined && chownSync(path, account.uid, account.gid!);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o711 });
  chmodSync(cluster, 0o700);
  ours(cluster);
  const passwordFile = join(fresh, "password");
  writeFileSync(passwordFile, randomBytes(18).toString("base64url"), { mode: 0o600 });
  ours(passwordFile);
  const result = spawnSync(
    binary("initdb"),
    ["-D", cluster, "-U", "groundswell", "--pwfile", passwordFile, "-A", "scram-sha-256", "-E", "UTF8", "--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"],
    { ...account, env: environment(), cwd: cluster, encoding: "utf8" },
  );
  if (result.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    const hint = /could not look up/.test(result.stderr) ? " This user id has no name on this machine: run as a named user, or set DATABASE_URL." : "";
    throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}${hint}`);
  }
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

const urlOf = (place: Place, port: number, database = "groundswell") =>
  `postgres://groundswell:${readFileSync(join(place.folder, "password"), "utf8").trim()}@127.0.0.1:${port}/${database}`;

/** The server that already works on this folder. One whose starter has gone is adopted: then stop() is ours to call. */
async function findRunning(place: Place): Promise<Embedded | null> {
  for (let tries = 0; tries < 100; tries++) {
    const [pid, , , port] = read(join(place.cluster, "postmaster.pid")).split("\n").map(Number);
    if (!pid || !alive(pid)) return null;
    const starter = Number(read(join(place.folder, "starter")));
    const orphan = !alive(starter);
    // Its watchdog is about to stop an orphan; only one that goes on living after two seconds is really on its own.
    if (port && (!orphan || tries > 20) && (await answers(urlOf(place, port)))) {
      return { url: urlOf(place, port), pid, attached: !orphan, stop: async () => { if (orphan) await halt(place, pid); } };
    }
    await sleep(100);
  }
  return null;
}

async function launch(place: Place, { flags = [] }: Options, port: number) {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", `dynamic_shared_memory_type=${onWindows ? "windows" : "mmap"}`, "shared_buffers=128MB", "log_destination=stderr", ...flags];
  const child = spawn(
    place.binary("postgres"),
    ["-D", place.cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...place.account, env: environment(), cwd: place.cluster, stdio: ["ignore", "ignore", "pipe"], detached: !onWindows },
  );
  let output = "";
  let dead = false;
  child.stderr.on("data", (piece) => { output = (output + piece).slice(-4000); });
  child.on("error", (error) => { dead = true; output += error.message; });
  child.on("exit", () => { dead = true; });
  for (let tries = 0; tries < 6000 && !dead && !output.includes("ready to accept connections"); tries++) await sleep(10);
  if (dead) return { child: null, port, output };

  const admin = postgres(urlOf(place, port, "postgres"), { max: 1, onnotice: () => {} });
  const [found] = await admin`select 1 from pg_database where datname = 'groundswell'`;
  if (!found) await admin`create database groundswell`;
  await admin.end();
  writeFileSync(join(place.folder, "starter"), String(process.pid));
  child.unref();
  (child.stderr as unknown as { unref(): void }).unref();
  return { child, port, output };
}

function supervise(place: Place, options: Options, first: ChildProcess, port: number): Embedded {
  let child = first;
  let stopping = false;
  let watchdog = watch(child.pid!);
  const embedded: Embedded = {
    url: urlOf(place, port),
    pid: child.pid!,
    attached: false,
    stop: async () => {
      stopping = true;
      watchdog.stdin!.end("done");
      if (child.exitCode === null && child.signalCode === null) await halt(place, child.pid!);
    },
  };
  const revive = async (code: number | null) => {
    watchdog.stdin!.end("done");
    while (!stopping) {
      options.onTrouble?.(`PostgreSQL stopped by itself (${code ?? "killed"}); starting it again`);
      const again = await launch(place, options, port).catch(() => null);
      if (again?.child) {
        child = again.child;
        embedded.pid = child.pid!;
        watchdog = watch(child.pid!);
        child.once("exit", revive);
        return stopping ? embedded.stop() : undefined;
      }
      await sleep(500);
    }
  };
  child.once("exit", revive);
  return embedded;
}

/** A fast shutdown: open connections are closed, everything is written. */
async function halt(place: Place, pid: number): Promise<void> {
  if (onWindows) spawnSync(place.binary("pg_ctl"), ["stop", "-D", place.cluster, "-m", "fast"], { env: environment() });
  else try { process.kill(pid, "SIGINT"); } catch { return; }
  for (let tries = 0; tries < 3000 && alive(pid); tries++) await sleep(10);
}
