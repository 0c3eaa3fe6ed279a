// npm test: format and lint, types, unit tests and journeys. Continues after a failure, so that one run shows
// everything.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

type Counts = { passed: number; failed: number; skipped: number };
type Part = { name: string; command: string[]; count?: () => Counts };

const unitReport = "test-results/unit.json";
const node = (...args: string[]) => [process.execPath, ...args];

const parts: Part[] = [
  { name: "lint", command: node("node_modules/@biomejs/biome/bin/biome", "check", ".") },
  {
    name: "types",
    command: node(
      "node_modules/typescript/bin/tsc",
      "--noEmit",
      "--incremental",
      "--tsBuildInfoFile",
      ".cache/tsc.tsbuildinfo",
    ),
  },
  {
    name: "tests",
    command: node(
      "node_modules/vitest/vitest.mjs",
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${unitReport}`,
    ),
    count: unitCounts,
  },
  {
    name: "journeys",
    command: node("--import", "tsx", "tests/e2e/run.ts", "journeys"),
    count: browserCounts("journeys"),
  },
];

function unitCounts(): Counts {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(unitReport, "utf8"),
  );
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

function browserCounts(part: string) {
  return (): Counts => {
    const { stats } = JSON.parse(readFileSync(`test-results/${part}.json`, "utf8"));
    return { passed: stats.expected, failed: stats.unexpected, skipped: stats.skipped };
  };
}

mkdirSync("test-results", { recursive: true });
for (const file of [unitReport, "test-results/journeys.json"]) rmSync(file, { force: true });
const lines: string[] = [];
const total: Counts = { passed: 0, failed: 0, skipped: 0 };

for (const { name, command, count } of parts) {
  const startedAt = performance.now();
  console.log(`\n── ${name} ──`);
  const code = await run(command);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const counts = count ? readCounts(count) : countsOfExit(code);
  // A runner that failed without a failed test, or that ran no test, counts as a failure.
  if ((code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0) counts.failed++;
  for (const key of ["passed", "failed", "skipped"] as const) total[key] += counts[key];
  const columns = [
    name.padEnd(10),
    `${String(counts.passed).padStart(5)} passed`,
    `${String(counts.failed).padStart(4)} failed`,
    `${String(counts.skipped).padStart(4)} skipped `,
    `${seconds.padStart(7)} s`,
  ];
  lines.push(columns.join(" "));
}

console.log(
  `\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`,
);
process.exit(total.failed === 0 ? 0 : 1);

function countsOfExit(code: number): Counts {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function readCounts(count: () => Counts): Counts {
  const none = { passed: 0, failed: 0, skipped: 0 };
  try {
    return existsSync("test-results") ? count() : none;
  } catch {
    return none;
  }
}

function run([program, ...args]: string[]): Promise<number> {
  const child = spawn(program!, args, {
    stdio: "inherit",
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0" },
  });
  return new Promise((resolve) =>
    child.once("error", () => resolve(1)).once("exit", (code) => resolve(code ?? 1)),
  );
}
