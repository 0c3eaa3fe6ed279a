import { sql } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import type { Db } from "#db/client.server.ts";

/** Runs `n` actions in parallel and returns all outcomes. */
export const inParallel = <T>(n: number, act: (n: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: n }, (_, index) => act(index)));

/**
 * Locks the challenge until all writers started by `act` wait for it, then releases them together,
 * so that they collide for certain.
 */
export async function releaseTogether<T>(
  world: { db: Db },
  challengeId: string,
  act: () => Promise<T>,
): Promise<T> {
  let outcome: Promise<T>;
  await world.db.transaction(async (tx) => {
    await tx.execute(sql`select from challenges where id = ${challengeId} for update`);
    outcome = act();
    await untilWaitersSettle(tx);
  });
  return outcome!;
}

/** Waits until the number of writers that wait for a lock no longer changes. */
export async function untilWaitersSettle(db: Pick<Db, "execute">): Promise<void> {
  for (let waiting = -1, still = 0; still < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 15));
    const [row] = await db.execute<{ n: number }>(
      sql`
        select count(*)::int as n
        from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    still = row!.n === waiting ? still + 1 : 0;
    waiting = row!.n;
  }
}

/** The context on a connection that delays every raw statement by up to `maxDelayMs`. */
export function withSlowConnection(ctx: Ctx, maxDelayMs: number): Ctx {
  const execute: Db["execute"] = ((query: never) =>
    new Promise((resolve) => setTimeout(resolve, Math.random() * maxDelayMs)).then(() =>
      ctx.db.execute(query),
    )) as never;
  return {
    ...ctx,
    db: new Proxy(ctx.db, {
      get: (db, name) => (name === "execute" ? execute : Reflect.get(db, name, db)),
    }),
  };
}
