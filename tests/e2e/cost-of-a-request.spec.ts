import { expect, test } from "@playwright/test";
import { countStatements } from "../bench/measure.ts";
import { checkedLoad, withServers } from "../bench/measured-servers.ts";
import { type RowName, rowNames } from "../bench/rows.ts";

type Bounds = {
  /** Statements of a request, with the session, the frame of the page and what is notified. */
  statements: number;
  kB?: number;
  /** Processor time divided by that of the lower bound, measured in the same run. */
  cpu: number;
};

// What the server does in the background adds up to half a statement; processor time has room for
// another machine and busy neighbours.
const bounds: Record<RowName, Bounds> = {
  challenge: { statements: 4, kB: 67, cpu: 35 },
  idea: { statements: 4, kB: 105, cpu: 28 },
  search: { statements: 4, kB: 28, cpu: 50 },
  home: { statements: 8, kB: 66, cpu: 95 },
  vote: { statements: 2.5, cpu: 11 },
  post: { statements: 16, cpu: 28 },
  contribute: { statements: 7.5, cpu: 24 },
};
const sizes = { ideas: 600, people: 3_000, votes: 12_000, contributions: 1_800 };

test("a request: statements, bytes and processor time, are within the bounds of its kind", async () => {
  await withServers(sizes, rowNames, async (servers, rows, bytes) => {
    for (const row of rows) {
      await checkedLoad(servers, row, "ours", 300); // the first requests compile and prepare
      const statements = await countStatements(servers.database.sql, () =>
        checkedLoad(servers, row, "ours", 100),
      );
      const cpu = { ours: 0, limit: 0 };
      for (const [side, amount] of [
        ["ours", 300],
        ["limit", 3_000],
      ] as const) {
        const { serverCpu, databaseCpu } = await checkedLoad(servers, row, side, amount);
        cpu[side] = serverCpu + databaseCpu;
      }
      const { statements: most, kB, cpu: mostCpu } = bounds[row.name];
      expect.soft(statements, `${row.name}: statements`).toBeLessThan(most + 0.5);
      if (kB) expect.soft(bytes[row.name]! / 1024, `${row.name}: kB`).toBeLessThanOrEqual(kB);
      expect.soft(cpu.ours / cpu.limit, `${row.name}: processor time`).toBeLessThan(mostCpu);
    }
  });
});
