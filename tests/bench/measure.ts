// Sends a fixed number of requests over twenty connections and waits for every answer, so that the
// rows written can be compared with the answers.
import { setTimeout as sleep } from "node:timers/promises";
import autocannon from "autocannon";
import type postgres from "postgres";
import { cpuMs } from "./cpu.ts";

export type LoadRequest = {
  method: "GET" | "POST";
  path: string;
  headers: Record<string, string>;
  body?: string;
};
export type Load = {
  answers: number;
  seconds: number;
  rate: number;
  p50: number;
  p95: number;
  /** When each answer came, in seconds from the start. */
  answeredAt: number[];
};
export const connections = 20;

/** Fails when an answer has another status than `status`. */
export async function load(
  origin: string,
  nextRequest: () => LoadRequest,
  status: number,
  amount: number,
): Promise<Load> {
  const times: number[] = [];
  const answeredAt: number[] = [];
  const wrong = new Map<number, number>();
  const start = performance.now();
  const { errors } = await autocannon({
    url: origin,
    connections,
    amount,
    timeout: 30,
    requests: [{ setupRequest: (request) => ({ ...request, ...nextRequest() }) }],
    setupClient: (client) => {
      client.on("response", (answered, _bytes, milliseconds) => {
        times.push(milliseconds);
        answeredAt.push((performance.now() - start) / 1000);
        if (answered !== status) wrong.set(answered, (wrong.get(answered) ?? 0) + 1);
      });
    },
  });
  if (wrong.size || errors || times.length !== amount)
    throw new Error(
      `${origin}: ${times.length} of ${amount} answers, ${errors} errors, ` +
        `not ${status}: ${JSON.stringify([...wrong])}`,
    );
  const seconds = answeredAt.at(-1)!;
  const sorted = times.sort((one, other) => one - other);
  const percentile = (share: number) => sorted[Math.floor(sorted.length * share)]!;
  return {
    answers: amount,
    seconds,
    rate: amount / seconds,
    p50: percentile(0.5),
    p95: percentile(0.95),
    answeredAt,
  };
}

/** The processor time a request took from each process, in ms. */
export async function withCpu<T extends { answers: number }>(
  pids: { server: number; database: number },
  run: () => Promise<T>,
): Promise<T & { serverCpu: number; databaseCpu: number }> {
  const before = [cpuMs(pids.server), cpuMs(pids.database)] as const;
  const result = await run();
  return {
    ...result,
    serverCpu: (cpuMs(pids.server) - before[0]) / result.answers,
    databaseCpu: (cpuMs(pids.database) - before[1]) / result.answers,
  };
}

/** The rate of the last ten seconds divided by that of the first ten. */
export function ageing({ answeredAt, seconds }: Load): number {
  const last = answeredAt.filter((at) => at > seconds - 10).length;
  return last / answeredAt.filter((at) => at <= 10).length;
}

/** Waits until the activity of all writes has been delivered. */
export async function untilDelivered(sql: postgres.Sql): Promise<void> {
  for (;;) {
    const [{ waiting }] = await sql<[{ waiting: boolean }]>`
      select exists (
        select from activity a
        join activity_cursors c on c.reader = 'deliver' and (a.xid, a.id) > (c.xid, c.activity_id)
      ) as waiting`;
    if (!waiting) return;
    await sleep(100);
  }
}

/** Prepares the counting, which is off except in countStatements. */
export async function prepareCounting(sql: postgres.Sql): Promise<void> {
  await sql`create extension pg_stat_statements`;
  await setCounting(sql, false);
}

async function setCounting(sql: postgres.Sql, on: boolean) {
  await sql.unsafe(`alter system set pg_stat_statements.track = ${on ? "top" : "none"}`);
  await sql`select pg_reload_conf()`;
  await sleep(500);
}

/**
 * How many statements the server sends for a request, with what follows it (notifications), without
 * the queries of the job queue.
 */
export async function countStatements(
  sql: postgres.Sql,
  run: () => Promise<{ answers: number }>,
): Promise<number> {
  await setCounting(sql, true);
  await sql`select pg_stat_statements_reset()`;
  const { answers } = await run();
  const [counted] = await sql<[{ calls: number }]>`
    select sum(s.calls)::int as calls
    from pg_stat_statements s
    join pg_database d on d.oid = s.dbid
    where d.datname = current_database() and s.query !~* 'pgboss|pg_stat_statements'`;
  await setCounting(sql, false);
  return counted.calls / answers;
}

export const median = (list: number[]) =>
  list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)]!;
