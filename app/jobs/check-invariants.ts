import { sql } from "drizzle-orm";
import type { Logger } from "pino";
import type { Db } from "#db/client.server.ts";
import { invariants } from "#db/invariants.ts";

/** Logs every invariant of db/invariants.ts that rows break, and returns the broken ones. */
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
