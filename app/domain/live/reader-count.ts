import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";

/** An instance that says nothing for so long is no longer there, and neither are its readers. */
const silence = sql`interval '30 seconds'`;

/** How many people read each idea at one instance: says so, and that the instance is still there. Zero takes the row away. Tells the others by NOTIFY. */
export async function noteReaders(
  db: Db,
  instance: string,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  const [ids, numbers] = [[...counts.keys()], [...counts.values()]];
  if (ids.length === 0) return;
  await db.execute(sql`
    with told as (select * from unnest(array[${sql.join(
      ids.map((id) => sql`${id}`),
      sql`, `,
    )}]::text[], array[${sql.join(
      numbers.map((n) => sql`${n}::int`),
      sql`, `,
    )}]::int[]) t(idea_id, readers)),
      gone as (delete from reading_now r using told where r.instance = ${instance} and r.idea_id = told.idea_id and told.readers = 0)
    insert into reading_now (instance, idea_id, readers) select ${instance}, idea_id, readers from told where readers > 0
    on conflict (idea_id, instance) do update set readers = excluded.readers, at = now()`);
}

/** This instance ends, and so do those that were silent for long: their readers are with another by now, or gone. */
export async function forgetInstance(db: Db, instance: string): Promise<void> {
  await db.execute(
    sql`delete from reading_now where instance = ${instance} or at < now() - interval '1 hour'`,
  );
}

/**
 * How many people read each of these ideas, over all instances. Somebody who reads alone is not told so, and nobody can tell
 * one reader from none: less than two counts as 0.
 */
export async function readersOf(db: Db, ideaIds: readonly string[]): Promise<Map<string, number>> {
  if (ideaIds.length === 0) return new Map();
  const rows = await db.execute<{ id: string; readers: number }>(sql`
    select idea_id as id, sum(readers)::int as readers from reading_now where idea_id in ${ideaIds} and at > now() - ${silence} group by 1 having sum(readers) > 1`);
  const found = new Map(rows.map(({ id, readers }) => [id, readers]));
  return new Map(ideaIds.map((id) => [id, found.get(id) ?? 0]));
}
