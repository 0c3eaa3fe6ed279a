import { sql } from "drizzle-orm";
import { invariants } from "#db/invariants.ts";
import { expect, test } from "#tests/world.ts";
import { recounts } from "./recounts.ts";
import { hasSet } from "./source.ts";

for (const [set, recount] of Object.entries(recounts)) {
  const isAvailable = hasSet(set);
  const skipNote = isAvailable ? "" : " (skipped: not at ../shared/data)";
  test.skipIf(!isAvailable)(
    `importPackage: data set ${set}, Groundswell counts what the source states${skipNote}`,
    { timeout: 600_000 },
    async ({ world }) => {
      for (const { what, compared, different, allowed = 0, examples } of await recount(world.db)) {
        expect([what, compared > 0]).toEqual([what, true]);
        expect({
          what,
          share: different / compared,
          examples: different / compared > allowed ? examples : [],
        }).toEqual({ what, share: allowed ? expect.closeTo(0, 1) : 0, examples: [] });
      }
      for (const [fact, query] of Object.entries(invariants))
        expect([fact, ...(await world.db.execute(sql.raw(query)))]).toEqual([fact]);
    },
  );
}
