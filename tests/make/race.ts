import { sql } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import type { Db } from "#db/client.server.ts";

/** `n` at once; what became of each. */
export const times = <T>(n: number, act: (n: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: n }, (_, at) => act(at)));

/**
 * Keeps whoever writes in this challenge waiting until `act` has as many of them at the door as the server lets wait, then
 * opens it: they meet for certain, not by luck.
 */
export async function behindOneDoor<T>(
  world: { db: Db },
  challengeId: string,
  act: () => Promise<T>,
): Promise<T> {
  let acted: Promise<T>;
  await world.db.transaction(async (tx) => {
    await tx.execute(sql`select from challenges where id = ${challengeId} for update`);
    acted = act();
    await untilStill(tx);
  });
  return acted!;
}

/** Until no more of those who write have come to wait for somebody else. */
export async function untilStill(db: Pick<Db, "execute">): Promise<void> {
  for (let waiting = -1, still = 0; still < 3; ) {
    await new Promise((go) => setTimeout(go, 15));
    const [row] = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    still = row!.n === waiting ? still + 1 : 0;
    waiting = row!.n;
  }
}

/** The same context over a line on which every raw statement takes up to `most` milliseconds to get there. */
export function slowly(ctx: Ctx, most: number): Ctx {
  const execute: Db["execute"] = ((query: never) =>
    new Promise((go) => setTimeout(go, Math.random() * most)).then(() =>
      ctx.db.execute(query),
    )) as never;
  return {
    ...ctx,
    db: new Proxy(ctx.db, {
      get: (db, name) => (name === "execute" ? execute : Reflect.get(db, name, db)),
    }),
  };
}
