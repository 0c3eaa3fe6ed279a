// npm run bench [-- --rows vote,post] [--seconds 10] [--rounds 3] [--grown] [--ageing]
// Measures Groundswell and the lower bound (limit-server.ts) in turn, in the same run, and prints
// the medians of the rounds as a table. All times are of this machine.
//   --grown   measures with ten times the data too, and what a request costs then
//   --ageing  a minute of load: the rate of the last ten seconds divided by that of the first
import { parseArgs } from "node:util";
import { buildIfStale } from "#app/server/build-if-stale.server.ts";
import { memoryMb } from "./cpu.ts";
import {
  ageing,
  countStatements,
  type Load,
  load,
  median,
  untilDelivered,
  withCpu,
} from "./measure.ts";
import { makeRows, type Row, type RowName, rowNames, type Side } from "./rows.ts";
import { grownSizes, type Sizes, usualSizes } from "./seed.ts";
import {
  type SeededDatabase,
  type Server,
  startDatabase,
  startGroundswell,
  startLowerBound,
} from "./servers.ts";

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

type Servers = { database: SeededDatabase; ours: Server; limit: Server };
type Result = Record<"rate" | "p50" | "p95" | "serverCpu" | "databaseCpu", number> & {
  statements: number;
  bytes: number;
  limitRate: number;
  ratio: number;
  memory: number;
};

/**
 * Runs a load and checks that each good answer of a write has written one row. The processor time
 * includes the notifications that follow.
 */
async function checkedLoad(
  { database, ...servers }: Servers,
  row: Row,
  side: Side,
  amount: number,
) {
  const { origin, pid } = servers[side];
  const before = await row.countRows?.(side);
  const result = await withCpu({ server: pid, database: database.pid }, () =>
    load(origin, row.requests(side, origin), row.status, amount).finally(() =>
      untilDelivered(database.sql),
    ),
  );
  const after = await row.countRows?.(side);
  if (before !== undefined && after !== before + amount)
    throw new Error(`${row.name} (${side}): ${amount} answers, but ${after! - before} rows`);
  return result;
}

/** As many requests as take about so many seconds at this rate; each connection sends as many. */
const amountFor = ({ rate }: Load, duration: number) => Math.ceil((rate * duration) / 20) * 20;

/** Checks one answer of a page; returns how many bytes it has. */
async function checkPage({ ours }: Servers, row: Row): Promise<number> {
  if (!row.contains) return 0;
  const { path, headers } = row.requests("ours", ours.origin)();
  const answer = await fetch(ours.origin + path, {
    headers: { ...headers, "accept-encoding": "identity" },
  });
  const html = await answer.text();
  const { text, times } = row.contains;
  const found = html.split(text).length - 1;
  if (answer.status !== row.status || found < times)
    throw new Error(`${path}: ${answer.status}, ${found} times ${text} instead of ${times}`);
  return Buffer.byteLength(html);
}

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

async function withServers<T>(
  sizes: Sizes,
  work: (servers: Servers, rows: Row[], bytes: Record<string, number>) => Promise<T>,
): Promise<T> {
  console.log(
    `\n${sizes.ideas} ideas, ${sizes.votes} votes, ${sizes.contributions} contributions:\n`,
  );
  const database = await startDatabase(sizes);
  const stops = [() => database.stop()];
  try {
    const all = await makeRows(database.sql, database.words);
    const rows = chosen.map((name) => all[name]);
    const ours = await startGroundswell(database);
    stops.unshift(() => ours.stop());
    const bytes: Record<string, number> = {};
    const unbound = { database, ours, limit: ours };
    for (const row of rows) bytes[row.name] = await checkPage(unbound, row);
    const limit = await startLowerBound(database, bytes);
    stops.unshift(() => limit.stop());
    return await work({ database, ours, limit }, rows, bytes);
  } finally {
    for (const stop of stops) await stop();
  }
}

const digits = (value: number, count: number) =>
  value.toLocaleString("en", { maximumFractionDigits: count, minimumFractionDigits: count });
const line = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(" | ")} |`);
const heading = (cells: readonly string[]) => {
  line(cells);
  console.log(`|---${"|--:".repeat(cells.length - 1)}|`);
};

const measureAll = (sizes: Sizes) =>
  withServers(sizes, async (servers, rows, bytes) => {
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

const measureAgeing = () =>
  withServers(usualSizes, async (servers, rows) => {
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
