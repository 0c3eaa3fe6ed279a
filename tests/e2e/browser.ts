import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A Chromium that starts, with the environment it needs. */
export type Browser = { path: string; env: Record<string, string>; from: string };
type Candidate = { from: string; look: () => Promise<Omit<Browser, "from"> | null> };

/** The first candidate that answers to --version is used; those that install something come last. */
const candidates: Candidate[] = [
  { from: "CHROMIUM", look: async () => at(process.env.CHROMIUM) },
  { from: "Playwright's own", look: playwrights },
  {
    from: "this machine",
    look: async () =>
      ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        .map(onPath)
        .map(at)
        .find(Boolean) ?? null,
  },
  { from: "the npm package @sparticuz/chromium", look: unpacked },
  {
    from: "playwright install",
    look: () =>
      afterRunning(
        process.execPath,
        [
          "node_modules/@playwright/test/cli.js",
          "install",
          "--with-deps",
          "chromium-headless-shell",
        ],
        playwrights,
      ),
  },
  {
    from: "apt-get",
    look: () =>
      afterRunning("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], async () =>
        at(onPath("chromium")),
      ),
  },
];

export async function findBrowser(say: (line: string) => void = () => {}): Promise<Browser> {
  for (const { from, look } of candidates) {
    const found = await look().catch(() => null);
    const version = found && answer(found);
    if (version) {
      say(`Browser: ${version} (${from})`);
      return { ...found, from };
    }
  }
  throw new Error(
    "No Chromium could be found or installed. Install one, or name it in the environment variable CHROMIUM.",
  );
}

/** Its answer to --version, or null when it cannot start (a missing library, another platform). */
export function answer({ path, env }: Omit<Browser, "from">): string | null {
  const run = spawnSync(path, ["--headless", "--no-sandbox", "--version"], {
    env: { ...process.env, ...env },
    encoding: "utf8",
    timeout: 30_000,
  });
  return run.status === 0 && /\d+\.\d+/.test(run.stdout) ? run.stdout.trim() : null;
}

const at = (path: string | null | undefined) =>
  path && existsSync(path) ? { path, env: {} } : null;

function onPath(name: string): string | null {
  const found = spawnSync("which", [name], { encoding: "utf8" });
  return found.status === 0 ? found.stdout.trim() : null;
}

async function playwrights() {
  const { chromium } = await import("@playwright/test");
  return (
    at(chromium.executablePath()) ??
    at(
      chromium
        .executablePath()
        .replace(/chromium-(\d+).*$/, "chromium_headless_shell-$1/chrome-linux/headless_shell"),
    )
  );
}

async function afterRunning(command: string, args: string[], look: Candidate["look"]) {
  const run = spawnSync(command, args, {
    stdio: "ignore",
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return run.status === 0 ? look() : null;
}

// The package is made for a cloud function and leaves out its libraries unless it runs in one. Its font
// configuration is empty, and Chromium crashes on the first missing glyph, so it gets ours.
async function unpacked() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const home = resolve(".cache/chromium");
  if (!existsSync(home)) {
    const fresh = `${home}.${process.pid}.tmp`;
    mkdirSync(fresh, { recursive: true });
    const script =
      'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();';
    execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      stdio: "ignore",
      timeout: 120_000,
      env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
    });
    writeFileSync(join(fresh, "fonts.conf"), fontSettings(home));
    try {
      renameSync(fresh, home);
    } catch {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  const env = {
    LD_LIBRARY_PATH: join(home, "al2023", "lib"),
    FONTCONFIG_FILE: join(home, "fonts.conf"),
  };
  return { path: join(home, "chromium"), env };
}

const fontSettings = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, "font-cache")}</cachedir>
  <match target="pattern"><edit name="family" mode="append_last"><string>Open Sans</string></edit></match>
</fontconfig>
`;
