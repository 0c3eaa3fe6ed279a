import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildServer } from "./build-server.server.ts";
import { buildWorker } from "./build-worker.server.ts";
import { precompress } from "./static-files.server.ts";

const sources = [
  "app",
  "db",
  "emails",
  "public",
  "remix.config.js",
  "package-lock.json",
  "package.json",
];
const fingerprintFile = join("build", "made-from");

/** Builds the application and precompresses its files, unless these exact sources are built. */
export async function buildIfStale(): Promise<void> {
  const fingerprint = fingerprintOfSources();
  if (existsSync(fingerprintFile) && readFileSync(fingerprintFile, "utf8") === fingerprint) return;
  console.log("Building Groundswell …");
  await runRemixBuild(); // empties the folder first
  await Promise.all([buildWorker(join("build", "client")), buildServer(join("build", "start"))]);
  await precompress(join("build", "client"));
  writeFileSync(fingerprintFile, fingerprint);
}

function runRemixBuild(): Promise<void> {
  const remix = join("node_modules", "@remix-run", "dev", "dist", "cli.js");
  const child = spawn(
    process.execPath,
    [remix, "vite:build", "--config", "remix.config.js", "--logLevel", "warn"],
    {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, NODE_ENV: "production" },
    },
  );
  return new Promise((resolve, reject) => {
    child
      .once("error", reject)
      .once("exit", (code) =>
        code === 0 ? resolve() : reject(new Error(`The build failed (${code})`)),
      );
  });
}

function fingerprintOfSources(): string {
  const hash = createHash("sha256").update(process.version);
  for (const source of sources) {
    if (!existsSync(source)) continue;
    const files = statSync(source).isDirectory()
      ? readdirSync(source, { recursive: true, encoding: "utf8" })
          .sort()
          .map((file) => join(source, file))
      : [source];
    for (const file of files)
      if (statSync(file).isFile()) hash.update(file).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}
