import { sql } from "drizzle-orm";
import { expect, test } from "#tests/world.ts";

// Those that say whose placeholder it is, and who unmasks.
const exempt = ["anonymous_authors", "unmask_requests"];

test("person_columns: a foreign key to people, is listed there with the rest of its unique key", async ({
  ctx,
}) => {
  const references = await ctx.db.execute(sql`
    select c.relname as owner, a.attname as person_column,
      (select array_agg(other.attname::text order by other.attname)
        from pg_index i
        join pg_attribute other
          on other.attrelid = i.indrelid and other.attnum = any (i.indkey) and other.attnum <> a.attnum
        where i.indrelid = c.oid and i.indisunique and i.indpred is null and a.attnum = any (i.indkey)
      ) as key
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'people'::regclass
      and c.relname not in ${exempt}
    order by 1, 2`);
  const listed = await ctx.db.execute(sql`
    select owner, person_column, (select array_agg(k order by k) from unnest(key) k) as key
    from person_columns()
    order by owner collate "C", person_column collate "C"`);
  expect([...listed]).toEqual([...references]);
});
