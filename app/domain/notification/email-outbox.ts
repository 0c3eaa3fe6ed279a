import { and, desc, eq, lt, sql } from "drizzle-orm";
import { letters } from "#db/schema/notification.ts";
import { allowPlatform } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

const onAPage = 50;

// About an idea whose author is sealed, or what it became part of: who gets one would say whose it is. Of all of them alike, for whoever
// mentions or asks one person after another would else see by the one that is kept back.
const aboutSealed = sql<boolean>`exists (select from sealed_authors s join ideas own on own.id = s.idea_id where ${letters.data}->>'ideaId' in (own.id, own.merged_into_id) and s.opened_at is null)`;

/** Every letter with where it stands, newest first. What is in them is not told here, nor whom those go to that are about a sealed idea. */
export async function outbox(ctx: Ctx, before?: Date) {
  allowPlatform(ctx.actor, "platform.run");
  const rows = await ctx.db
    .select({
      id: letters.id,
      template: letters.template,
      toAddress: sql<string>`case when ${aboutSealed} then '' else ${letters.toAddress} end`,
      locale: letters.locale,
      state: letters.state,
      attempts: letters.attempts,
      lastError: sql<string | null>`case when not ${aboutSealed} then ${letters.lastError} end`,
      createdAt: letters.createdAt,
      sentAt: letters.sentAt,
    })
    .from(letters)
    .where(before ? lt(letters.createdAt, before) : undefined)
    .orderBy(desc(letters.createdAt), desc(letters.id))
    .limit(onAPage + 1);
  const page = rows.slice(0, onAPage);
  return {
    letters: page,
    next: rows.length > onAPage ? page.at(-1)!.createdAt.toISOString() : null,
  };
}

/** One letter, to read. Only where there is no mail server and nothing is real: the caller asks for this in demo mode alone. */
export async function readLetter(ctx: Ctx, id: string) {
  allowPlatform(ctx.actor, "platform.run");
  const [letter] = await ctx.db
    .select()
    .from(letters)
    .where(and(eq(letters.id, id), sql`not ${aboutSealed}`));
  return letter ?? refuse("not-found");
}

/** A letter that was given up is tried again, under a new id: the queue is done with the old one. */
export async function sendAgain(ctx: Ctx, input: { letterId: string }) {
  allowPlatform(ctx.actor, "platform.run");
  const [again] = await ctx.db
    .update(letters)
    .set({
      id: sql`'letter_' || gen_random_uuid()`,
      state: "waiting",
      attempts: 0,
      lastError: null,
    })
    .where(and(eq(letters.id, input.letterId), eq(letters.state, "failed")))
    .returning({ id: letters.id });
  if (!again) refuse("not-found");
}
