import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { emails } from "#db/schema/notification.ts";

export type WaitingEmail = typeof emails.$inferSelect;
const templatesWithSecret = ["reset", "invitation"];

/** The email, or null when it is no longer waiting: sent, stored or given up meanwhile. */
export async function waitingEmail(db: Db, id: string): Promise<WaitingEmail | null> {
  const [email] = await db
    .select()
    .from(emails)
    .where(and(eq(emails.id, id), eq(emails.state, "waiting")));
  return email ?? null;
}

/** Ids of waiting emails, oldest first. */
export async function waitingEmails(db: Db, limit = 500): Promise<string[]> {
  const rows = await db
    .select({ id: emails.id })
    .from(emails)
    .where(eq(emails.state, "waiting"))
    .orderBy(emails.createdAt)
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Marks the email as sent, and deletes the secret of a reset or invitation. */
export async function markEmailSent(
  db: Db,
  { id, template }: Pick<WaitingEmail, "id" | "template">,
) {
  await db
    .update(emails)
    .set({
      state: "sent",
      sentAt: sql`now()`,
      lastError: null,
      attempts: sql`${emails.attempts} + 1`,
      ...(templatesWithSecret.includes(template) ? { data: {} } : {}),
    })
    .where(and(eq(emails.id, id), eq(emails.state, "waiting")));
}

/** Records a failed attempt. The email is given up when it was the last one. */
export async function recordSendFailure(
  db: Db,
  id: string,
  reason: string,
  isLastAttempt: boolean,
) {
  await db
    .update(emails)
    .set({
      attempts: sql`${emails.attempts} + 1`,
      lastError: reason.slice(0, 300),
      ...(isLastAttempt ? { state: "failed" as const } : {}),
    })
    .where(and(eq(emails.id, id), eq(emails.state, "waiting")));
}

/** Leaves waiting emails in the outbox when there is no mail server. Returns how many. */
export async function storeEmails(db: Db): Promise<number> {
  const stored = await db
    .update(emails)
    .set({ state: "stored" })
    .where(eq(emails.state, "waiting"))
    .returning({ id: emails.id });
  return stored.length;
}
