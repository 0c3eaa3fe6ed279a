// npm run bench [-- --rows vote,post] [--seconds 10] [--rounds 3] [--grown] [--ageing]
// Measures Groundswell and the lower bound (limit-server.ts) in turn, in the same run, and prints
// the medians of the rounds as a table. All times are of this machine.
//   --grown   measures with ten times the data too, and what a request costs then
//   --ageing  a minute of load: the rate of the last ten seconds divided by that of the first
import { parseArgs } from "node:util";
import { buildIfStale } from "#app/server/build-if-stale.server.ts";
import { memoryMb } from "./cpu.ts";
import { ageing, countStatements, type Load, median } from "./measure.ts";
import { checkedLoad, type Servers, withServers } from "./measured-servers.ts";
import { type Row, type RowName, rowNames, type Side } from "./rows.ts";
import { grownSizes, type Sizes, usualSizes } from "./seed.ts";

const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: rowNames.join(",") },
    seconds: { type: "string", default: "10" },
    rounds: { type: "string", default: "3" },
    grown: { type: "boolean", default: false },
    ageing: { type: "boolean", default: false },
  },
});
const chosen = rowNames.filter((name) => options.rows.split(",").includes(name));
if (chosen.length !== options.rows.split(",").length)
  throw new Error(`--rows takes some of ${rowNames.join(",")}`);
const seconds = Number(options.seconds);
const rounds = Number(options.rounds);
const warmUp = 2_000;
const counted = 200;

type Result = Record<"rate" | "p50" | "p95" | "serverCpu" | "databaseCpu", number> & {
  statements: number;
  bytes: number;
  limitRate: number;
  ratio: number;
  memory: number;
};

/** As many requests as take about so many seconds at this rate; each connection sends as many. */
const amountFor = ({ rate }: Load, duration: number) => Math.ceil((rate * duration) / 20) * 20;

async function measureRow(servers: Servers, row: Row, bytes: number): Promise<Result> {
  const run = (side: Side, amount: number) => checkedLoad(servers, row, side, amount);
  const warm = { ours: await run("ours", warmUp), limit: await run("limit", warmUp) };
  const statements = await countStatements(servers.database.sql, () => run("ours", counted));
  const results: Record<Side, Awaited<ReturnType<typeof run>>>[] = [];
  for (let round = 0; round < rounds; round++)
    results.push({
      ours: await run("ours", amountFor(warm.ours, seconds)),
      limit: await run("limit", amountFor(warm.limit, seconds)),
    });
  const middle = (key: "rate" | "p50" | "p95" | "serverCpu" | "databaseCpu") =>
    median(results.map(({ ours }) => ours[key]));
  return {
    rate: middle("rate"),
    p50: middle("p50"),
    p95: middle("p95"),
    serverCpu: middle("serverCpu"),
    databaseCpu: middle("databaseCpu"),
    statements,
    bytes,
    limitRate: median(results.map(({ limit }) => limit.rate)),
    ratio: median(results.map(({ ours, limit }) => ours.rate / limit.rate)),
    memory: memoryMb(servers.ours.pid),
  };
}

const digits = (value: number, count: number) =>
  value.toLocaleString("en", { maximumFractionDigits: count, minimumFractionDigits: count });
const line = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(" | ")} |`);
const heading = (cells: readonly string[]) => {
  line(cells);
  console.log(`|---${"|--:".repeat(cells.length - 1)}|`);
};

const printSizes = ({ ideas, votes, contributions }: Sizes) =>
  console.log(`\n${ideas} ideas, ${votes} votes, ${contributions} contributions:\n`);

async function measureAll(sizes: Sizes) {
  printSizes(sizes);
  return withServers(sizes, chosen, async (servers, rows, bytes) => {
    heading(
      ["row", "requests/s", "p50 ms", "p95 ms", "server CPU ms", "PostgreSQL CPU ms"].concat([
        "statements",
        "kB",
        "limit/s",
        "ratio",
        "memory MB",
      ]),
    );
    const results = new Map<RowName, Result>();
    for (const row of rows) {
      const result = await measureRow(servers, row, bytes[row.name]!);
      results.set(row.name, result);
      line([
        row.name,
        digits(result.rate, 0),
        digits(result.p50, 0),
        digits(result.p95, 0),
        digits(result.serverCpu, 2),
        digits(result.databaseCpu, 2),
        digits(result.statements, 1),
        result.bytes ? digits(result.bytes / 1024, 0) : "",
        digits(result.limitRate, 0),
        digits(result.ratio, 3),
        result.memory,
      ]);
    }
    return results;
  });
}

async function measureAgeing() {
  printSizes(usualSizes);
  return withServers(usualSizes, chosen, async (servers, rows) => {
    heading(["row", "requests", "last ten seconds / first ten seconds", "memory MB"]);
    for (const row of rows) {
      const warm = await checkedLoad(servers, row, "ours", warmUp);
      const minute = await checkedLoad(servers, row, "ours", amountFor(warm, 60));
      line([
        row.name,
        digits(minute.answers, 0),
        digits(ageing(minute), 3),
        memoryMb(servers.ours.pid),
      ]);
    }
  });
}

await buildIfStale();
if (options.ageing) await measureAgeing();
else {
  const usual = await measureAll(usualSizes);
  if (options.grown) {
    const grown = await measureAll(grownSizes);
    const cost = ({ serverCpu, databaseCpu }: Result) => serverCpu + databaseCpu;
    console.log("\nProcessor time of a request, with ten times the data / usual:\n");
    heading(["row", "ratio"]);
    for (const [name, result] of grown)
      line([name, digits(cost(result) / cost(usual.get(name)!), 2)]);
  }
}
