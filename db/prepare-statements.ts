import type postgres from "postgres";

type Client = Pick<postgres.Sql, "unsafe"> &
  Partial<Pick<postgres.Sql, "begin"> & Pick<postgres.TransactionSql, "savepoint">>;
type Run = (client: postgres.TransactionSql) => unknown;

/**
 * Lets a client prepare every statement with parameters, also in its transactions and savepoints:
 * a statement is then planned once per connection and sent in one trip. Drizzle asks for unprepared
 * statements unless each of them has a name. A client that was opened with `prepare: false` still
 * prepares nothing.
 */
export function prepareStatements<C extends Client>(client: C): C {
  const { unsafe, begin, savepoint } = client;
  const wrap =
    (open: ((run: Run) => unknown) | undefined) =>
    (run: Run): unknown =>
      open?.((nested) => run(prepareStatements(nested)));
  return Object.assign(client, {
    unsafe: (text: string, values?: never[], options?: postgres.UnsafeQueryOptions) =>
      unsafe(text, values, { ...options, prepare: true }),
    ...(begin && { begin: wrap(begin as (run: Run) => unknown) }),
    ...(savepoint && { savepoint: wrap(savepoint as (run: Run) => unknown) }),
  });
}
