import type { Ctx } from "#app/domain/ctx.ts";

type Session = { prepareQuery(...args: unknown[]): unknown };

/** How many statements a read or a verb sends to the database, also in transactions of its own. */
export async function countQueries(
  ctx: Ctx,
  read: (ctx: Ctx) => Promise<unknown>,
): Promise<number> {
  const session = Object.getPrototypeOf(
    (ctx.db as unknown as { session: Session }).session,
  ) as Session; // a transaction has a session of its own
  const prepare = session.prepareQuery;
  let count = 0;
  session.prepareQuery = function (...args) {
    count++;
    return prepare.apply(this, args);
  };
  await read(ctx);
  session.prepareQuery = prepare;
  return count;
}
