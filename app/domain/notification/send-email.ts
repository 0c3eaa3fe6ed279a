import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { letters } from "#db/schema/notification.ts";

export type WaitingLetter = typeof letters.$inferSelect;
const secret = ["reset", "invitation"];

/** A letter that still waits, or null when it was sent, kept or given up meanwhile. */
export async function waitingLetter(db: Db, id: string): Promise<WaitingLetter | null> {
  const [letter] = await db
    .select()
    .from(letters)
    .where(and(eq(letters.id, id), eq(letters.state, "waiting")));
  return letter ?? null;
}

/** Ids of letters that wait, oldest first. */
export async function waitingLetters(db: Db, most = 500): Promise<string[]> {
  const rows = await db
    .select({ id: letters.id })
    .from(letters)
    .where(eq(letters.state, "waiting"))
    .orderBy(letters.createdAt)
    .limit(most);
  return rows.map((row) => row.id);
}

/** It went out. The secret in a reset or invitation is forgotten. */
export async function letterSent(db: Db, { id, template }: Pick<WaitingLetter, "id" | "template">) {
  await db
    .update(letters)
    .set({
      state: "sent",
      sentAt: sql`now()`,
      lastError: null,
      attempts: sql`${letters.attempts} + 1`,
      ...(secret.includes(template) ? { data: {} } : {}),
    })
    .where(and(eq(letters.id, id), eq(letters.state, "waiting")));
}

/** It did not go out: tried again later, or given up when that was the last try. */
export async function letterRefused(db: Db, id: string, why: string, last: boolean) {
  await db
    .update(letters)
    .set({
      attempts: sql`${letters.attempts} + 1`,
      lastError: why.slice(0, 300),
      ...(last ? { state: "failed" as const } : {}),
    })
    .where(and(eq(letters.id, id), eq(letters.state, "waiting")));
}

/** There is no mail server: letters stay in the outbox. Gives how many were put there. */
export async function keepLetters(db: Db): Promise<number> {
  const kept = await db
    .update(letters)
    .set({ state: "kept" })
    .where(eq(letters.state, "waiting"))
    .returning({ id: letters.id });
  return kept.length;
}
