import type { Db } from "#db/client.server.ts";
import type { Actor } from "./actor.ts";

/**
 * What every domain function needs: the database and the actor. Time is the database's: now() in
 * SQL.
 */
export type Ctx = { db: Db; actor: Actor };

/** Runs `work` in one transaction, with a context whose queries belong to it. */
export function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return ctx.db.transaction((tx) => work({ ...ctx, db: tx as unknown as Db }));
}
