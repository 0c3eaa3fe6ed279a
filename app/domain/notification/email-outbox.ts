import { and, desc, eq, lt, sql } from "drizzle-orm";
import { emails } from "#db/schema/notification.ts";
import { allowPlatform } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

const pageSize = 50;

// Emails about an idea with an anonymous author, or about the idea it was merged into: the
// recipient would give the author away. This holds for all of them, since hiding only the author's
// own would reveal it to an admin who mentions one person after another.
const aboutAnonymousIdea = sql<boolean>`exists (
  select from anonymous_authors s
  join ideas own on own.id = s.idea_id
  where ${emails.data}->>'ideaId' in (own.id, own.merged_into_id) and s.revealed_at is null)`;

/**
 * Every email with its delivery state, newest first. Leaves out the content, and the address of
 * emails about an anonymous idea.
 */
export async function emailOutbox(ctx: Ctx, before?: Date) {
  allowPlatform(ctx.actor, "platform.run");
  const rows = await ctx.db
    .select({
      id: emails.id,
      template: emails.template,
      toAddress: sql<string>`case when ${aboutAnonymousIdea} then '' else ${emails.toAddress} end`,
      locale: emails.locale,
      state: emails.state,
      attempts: emails.attempts,
      lastError: sql<
        string | null
      >`case when not ${aboutAnonymousIdea} then ${emails.lastError} end`,
      createdAt: emails.createdAt,
      sentAt: emails.sentAt,
    })
    .from(emails)
    .where(before ? lt(emails.createdAt, before) : undefined)
    .orderBy(desc(emails.createdAt), desc(emails.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  return {
    emails: page,
    next: rows.length > pageSize ? page.at(-1)!.createdAt.toISOString() : null,
  };
}

/** One email with its content. The caller allows this in demo mode only, where nothing is real. */
export async function readEmail(ctx: Ctx, id: string) {
  allowPlatform(ctx.actor, "platform.run");
  const [email] = await ctx.db
    .select()
    .from(emails)
    .where(and(eq(emails.id, id), sql`not ${aboutAnonymousIdea}`));
  return email ?? refuse("not-found");
}

/**
 * Queues an email that was given up again, under a new id because the queue is done with the old
 * one.
 */
export async function resendEmail(ctx: Ctx, input: { emailId: string }) {
  allowPlatform(ctx.actor, "platform.run");
  const [email] = await ctx.db
    .update(emails)
    .set({
      id: sql`'email_' || gen_random_uuid()`,
      state: "waiting",
      attempts: 0,
      lastError: null,
    })
    .where(and(eq(emails.id, input.emailId), eq(emails.state, "failed")))
    .returning({ id: emails.id });
  if (!email) refuse("not-found");
}
