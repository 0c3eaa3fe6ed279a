// npm test: everything, in one command. Goes on after a failure, so that one run tells all there is to know.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

type Counts = { passed: number; failed: number; skipped: number };
type Part = { name: string; command: string[]; count?: () => Counts };

const unit = "test-results/unit.json";
const node = (...args: string[]) => [process.execPath, ...args];

const parts: Part[] = [
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
      `--outputFile.json=${unit}`,
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
    readFileSync(unit, "utf8"),
  );
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

function browserCounts(part: string) {
  return (): Counts => {
    const { stats, suites } = JSON.parse(readFileSync(`test-results/${part}.json`, "utf8"));
    walkedAgain.push(...suites.flatMap(flaky));
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    };
  };
}

type Suite = { specs?: { title: string; tests: { status: string }[] }[]; suites?: Suite[] };

/** Journeys that did not pass at first. They do not fail a run, but whoever reads its last lines knows that something is not steady. */
function flaky({ specs = [], suites = [] }: Suite): string[] {
  return [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === "flaky"))
      .map(({ title }) => title),
    ...suites.flatMap(flaky),
  ];
}

mkdirSync("test-results", { recursive: true });
for (const file of [unit, "test-results/journeys.json"]) rmSync(file, { force: true });
const lines: string[] = [];
const walkedAgain: string[] = [];
const total: Counts = { passed: 0, failed: 0, skipped: 0 };

for (const { name, command, count } of parts) {
  const began = performance.now();
  console.log(`\n── ${name} ──`);
  const code = await run(command);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const counts = count
    ? counted(count)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  // A runner that failed without a failed test, or that ran nothing, has still failed.
  if ((code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0) counts.failed++;
  for (const key of ["passed", "failed", "skipped"] as const) total[key] += counts[key];
  lines.push(
    `${name.padEnd(10)} ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(4)} failed ${String(counts.skipped).padStart(4)} skipped  ${seconds.padStart(7)} s`,
  );
}

for (const title of walkedAgain) console.log(`Passed only when walked again: ${title}`);
console.log(
  `\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`,
);
process.exit(total.failed === 0 ? 0 : 1);

function counted(count: () => Counts): Counts {
  const nothing = { passed: 0, failed: 0, skipped: 0 };
  try {
    return existsSync("test-results") ? count() : nothing;
  } catch {
    return nothing;
  }
}

function run([program, ...args]: string[]): Promise<number> {
  const child = spawn(program!, args, {
    stdio: "inherit",
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0" },
  });
  return new Promise((done) =>
    child.once("error", () => done(1)).once("exit", (code) => done(code ?? 1)),
  );
}
