import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { activityCursors } from "#db/schema/activity.ts";
import { letters, notices } from "#db/schema/notification.ts";
import { lettersFor } from "./emails-for.ts";
import { noticeKinds } from "./notification-kinds.ts";
import { type Happened, hearersOf } from "./recipients.ts";

/**
 * Turns the next activity rows into notices and letters, each exactly once, and moves the cursor in the same transaction:
 * a crash repeats the batch, never half of it. Rows are read only up to the oldest transaction still running, so that none
 * is passed over. A cursor ahead of every transaction came with a restored back-up from another server, which counts its own:
 * it begins anew, and what was told before is not told again. Gives how many rows were read; call again until 0.
 */
export function deliverActivity(db: Db, most = 200): Promise<number> {
  return db.transaction(async (tx) => {
    const [cursor] = await tx
      .select()
      .from(activityCursors)
      .where(eq(activityCursors.reader, "deliver"))
      .for("update");
    if (!cursor) return 0;
    const rows = await tx.execute<Happened & { xid: string } & Record<string, unknown>>(sql`
      select id::int8::text::bigint as id, xid::text as xid, type, by_id as "byId", challenge_id as "challengeId", idea_id as "ideaId", about
      from activity
      where (xid, id) > (case when ${cursor.xid}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) then ${cursor.xid}::xid8 else '0' end, ${cursor.activityId}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid, id limit ${most}`);
    const last = rows.at(-1);
    if (!last) return 0;

    const told = await hearersOf(
      tx as unknown as Db,
      rows.map((row) => ({ ...row, id: Number(row.id) })),
    );
    if (told.length) {
      await tx
        .insert(notices)
        .values(
          told.map(({ activityId, personId, kind, challengeId, ideaId, about }) => ({
            activityId,
            personId,
            kind,
            challengeId,
            ideaId,
            about,
          })),
        )
        .onConflictDoNothing();
      const written = await lettersFor(
        tx as unknown as Db,
        told.filter((one) => noticeKinds[one.kind] !== null),
      );
      if (written.length) await tx.insert(letters).values(written).onConflictDoNothing();
    }
    await tx
      .update(activityCursors)
      .set({ xid: last.xid, activityId: Number(last.id) })
      .where(eq(activityCursors.reader, "deliver"));
    return rows.length;
  });
}
