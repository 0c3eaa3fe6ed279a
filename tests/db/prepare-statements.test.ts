import { sql } from "drizzle-orm";
import { connect, type Db } from "#db/client.server.ts";
import { expect, test } from "#tests/world.ts";

const mark = (db: Db, text: string) =>
  db.execute(sql`select ${1}::int as one ${sql.raw(`/* ${text} */`)}`);
const preparedIn = async (db: Db): Promise<string[]> => {
  const rows = await db.execute<{ statement: string }>(
    sql`select statement from pg_prepared_statements where statement like '%/* %'`,
  );
  return rows.map(({ statement }) => /\/\* (.*) \*\//.exec(statement)![1]!).sort();
};

async function askEverywhere(db: Db): Promise<void> {
  await mark(db, "pool");
  await db.transaction(async (tx) => {
    await mark(tx, "transaction");
    await tx.transaction((nested) => mark(nested, "savepoint"));
    await mark(tx, "after the savepoint");
  });
}

test("connect: statements with parameters are prepared once, in transactions and savepoints too", async ({
  world,
}) => {
  const db = connect(world.url, { max: 1 });
  await askEverywhere(db);
  await askEverywhere(db);
  expect(await preparedIn(db)).toEqual(["after the savepoint", "pool", "savepoint", "transaction"]);
  await db.end();
});

test("connect: without prepared statements, nothing is prepared", async ({ world }) => {
  const db = connect(world.url, { max: 1, prepare: false });
  await askEverywhere(db);
  expect(await preparedIn(db)).toEqual([]);
  await db.end();
});

test("connect: a refused statement in a savepoint leaves its transaction usable", async ({
  world,
}) => {
  const db = connect(world.url, { max: 1 });
  const answer = await db.transaction(async (tx) => {
    const refused = tx.transaction((nested) => nested.execute(sql`select ${1}::int / ${0}::int`));
    await expect(refused).rejects.toThrow();
    return tx.execute(sql`select ${7}::int as seven`);
  });
  expect(answer[0]).toEqual({ seven: 7 });
  await db.end();
});
