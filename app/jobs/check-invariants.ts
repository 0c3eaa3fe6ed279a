import { sql } from "drizzle-orm";
import type { Logger } from "pino";
import type { Db } from "#db/client.server.ts";
import { invariants } from "#db/invariants.ts";

/** Looks for rows that break a fact of db/invariants.ts, and says so in the log. Gives the facts that are broken. */
export async function checkInvariants(db: Db, log: Logger): Promise<string[]> {
  const broken: string[] = [];
  for (const [fact, breaches] of Object.entries(invariants)) {
    const rows = await db.execute(sql.raw(`${breaches} limit 20`));
    if (rows.length === 0) continue;
    broken.push(fact);
    log.error({ fact, rows: rows.length }, "invariant broken");
  }
  return broken;
}
