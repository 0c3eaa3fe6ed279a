// Both servers that are measured, on a seeded database, and loads whose answers are checked.
import { load, untilDelivered, withCpu } from "./measure.ts";
import { makeRows, type Row, type RowName, type Side } from "./rows.ts";
import type { Sizes } from "./seed.ts";
import {
  type SeededDatabase,
  type Server,
  startDatabase,
  startGroundswell,
  startLowerBound,
} from "./servers.ts";

export type Servers = { database: SeededDatabase; ours: Server; limit: Server };
/**
 * Runs a load and checks that each good answer of a write has written one row. The processor time
 * includes the notifications that follow.
 */
export async function checkedLoad(
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

/**
 * Seeds a database and starts both servers, for `work`; `bytes` are the sizes of the pages, which
 * the lower bound sends too.
 */
export async function withServers<T>(
  sizes: Sizes,
  names: readonly RowName[],
  work: (servers: Servers, rows: Row[], bytes: Record<string, number>) => Promise<T>,
): Promise<T> {
  const database = await startDatabase(sizes);
  const stops = [() => database.stop()];
  try {
    const all = await makeRows(database.sql, database.words);
    const rows = names.map((name) => all[name]);
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
