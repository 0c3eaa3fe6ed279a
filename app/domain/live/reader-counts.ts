import { sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import type { Db } from "#db/client.server.ts";

/** An instance that is silent for this long is gone, and so are its readers. */
const instanceTimeout = sql`interval '30 seconds'`;

/**
 * Saves how many people read each idea at one instance, and that the instance is alive. A count of
 * zero deletes the row. A trigger notifies the other instances.
 */
export async function saveReaderCounts(
  db: Db,
  instance: string,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  if (counts.size === 0) return;
  const rows = sql.join(
    [...counts].map(([id, readers]) => sql`(${id}::text, ${readers}::int)`),
    sql`, `,
  );
  await db.execute(sql`
    with counted (idea_id, readers) as (values ${rows}),
      gone as (
        delete from presence p
        using counted
        where p.instance = ${instance} and p.idea_id = counted.idea_id and counted.readers = 0
      )
    insert into presence (instance, idea_id, readers)
    select ${instance}, idea_id, readers
    from counted
    where readers > 0
    on conflict (idea_id, instance) do update set readers = excluded.readers, updated_at = now()`);
}

/** Deletes the counts of this instance, and of instances that have been silent for an hour. */
export async function deleteInstance(db: Db, instance: string): Promise<void> {
  await db.execute(
    sql`delete from presence where instance = ${instance} or updated_at < now() - interval '1 hour'`,
  );
}

/**
 * How many people read each of these ideas, over all instances. A single reader counts as 0, so
 * that no one can see whether a particular person is reading.
 */
export async function readerCounts(
  db: Db,
  ideaIds: readonly string[],
): Promise<Map<string, number>> {
  if (ideaIds.length === 0) return new Map();
  const rows = await db.execute<{ id: string; readers: number }>(sql`
    select idea_id as id, sum(readers)::int as readers
    from presence
    where idea_id = ${anyOf(ideaIds)} and updated_at > now() - ${instanceTimeout}
    group by 1
    having sum(readers) > 1`);
  const counts = new Map(rows.map(({ id, readers }) => [id, readers]));
  return new Map(ideaIds.map((id) => [id, counts.get(id) ?? 0]));
}
