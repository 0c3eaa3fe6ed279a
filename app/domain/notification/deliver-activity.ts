import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { activityCursors } from "#db/schema/activity.ts";
import { emails, notifications } from "#db/schema/notification.ts";
import { emailsFor } from "./emails-for.ts";
import type { ActivityRow } from "./notification-audience.ts";
import { notificationKinds } from "./notification-kinds.ts";
import { recipientsOf } from "./recipients.ts";

/**
 * Turns the next activity rows into notifications and emails, each exactly once, and moves the
 * cursor in the same transaction, so a crash repeats the whole batch. Reads only up to the oldest
 * transaction still running, so that no row is skipped. A cursor ahead of every transaction comes
 * from a backup of another server with its own transaction counter: reading starts from the
 * beginning, and the unique keys prevent duplicates. Returns the number of rows read; call again
 * until it is 0.
 */
export function deliverActivity(db: Db, limit = 200): Promise<number> {
  return db.transaction(async (tx) => {
    const [cursor] = await tx
      .select()
      .from(activityCursors)
      .where(eq(activityCursors.reader, "deliver"))
      .for("update");
    if (!cursor) return 0;
    const rows = await tx.execute<ActivityRow & { xid: string } & Record<string, unknown>>(sql`
      select
        id::int8::text::bigint as id,
        xid::text as xid,
        type,
        actor_id as "actorId",
        challenge_id as "challengeId",
        idea_id as "ideaId",
        about
      from activity
      where (xid, id) > (
          case
            when ${cursor.xid}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) then ${cursor.xid}::xid8
            else '0'
          end,
          ${cursor.activityId}::bigint
        )
        and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid, id
      limit ${limit}`);
    const last = rows.at(-1);
    if (!last) return 0;

    const recipients = await recipientsOf(
      tx as unknown as Db,
      rows.map((row) => ({ ...row, id: Number(row.id) })),
    );
    if (recipients.length) {
      await tx
        .insert(notifications)
        .values(
          recipients.map(({ activityId, personId, kind, challengeId, ideaId, about }) => ({
            activityId,
            personId,
            kind,
            challengeId,
            ideaId,
            about,
          })),
        )
        .onConflictDoNothing();
      const newEmails = await emailsFor(
        tx as unknown as Db,
        recipients.filter(({ kind }) => notificationKinds[kind] !== null),
      );
      if (newEmails.length) await tx.insert(emails).values(newEmails).onConflictDoNothing();
    }
    await tx
      .update(activityCursors)
      .set({ xid: last.xid, activityId: Number(last.id) })
      .where(eq(activityCursors.reader, "deliver"));
    return rows.length;
  });
}
