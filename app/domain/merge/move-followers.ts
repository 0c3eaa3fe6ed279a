import { sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";

type Merge = { id: string; fromId: string; intoId: string };

/** The followers of a merged idea follow the other idea too; those who are new to it are saved. */
export async function copyFollowers({ db }: Ctx, { id, fromId, intoId }: Merge): Promise<void> {
  await db.execute(sql`
    with new as (
      insert into idea_followers (idea_id, person_id)
      select ${intoId}::text, person_id
      from idea_followers
      where idea_id = ${fromId}
      on conflict do nothing
      returning person_id)
    insert into merged_followers (merge_id, person_id)
    select ${id}::text, person_id
    from new`);
}

export async function removeCopiedFollowers({ db }: Ctx, { id, intoId }: Merge): Promise<void> {
  await db.execute(sql`
    delete from idea_followers f
    using merged_followers k
    where k.merge_id = ${id} and f.idea_id = ${intoId} and f.person_id = k.person_id`);
  await db.execute(sql`delete from merged_followers where merge_id = ${id}`);
}
