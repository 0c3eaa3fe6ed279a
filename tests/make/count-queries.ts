import type { Ctx } from "#app/domain/ctx.ts";

type Session = { prepareQuery(...args: unknown[]): unknown };

/**
 * The number of statements a read or verb sends to the database, including its own transactions.
 */
export async function countQueries<C extends Pick<Ctx, "db">>(
  ctx: C,
  read: (ctx: C) => Promise<unknown>,
): Promise<number> {
  // On the prototype, because a transaction has its own session.
  const session = Object.getPrototypeOf(
    (ctx.db as unknown as { session: Session }).session,
  ) as Session;
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
