import type { Ctx } from "#app/domain/ctx.ts";

type Session = { prepareQuery(...args: unknown[]): unknown };

/** How many statements a read sends to the database. */
export async function countQueries(ctx: Ctx, read: (ctx: Ctx) => Promise<unknown>): Promise<number> {
  const { session } = ctx.db as unknown as { session: Session };
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
