import { and, eq, lt, sql } from "drizzle-orm";
import { knownDevices, people } from "#db/schema/people.ts";
import type { Ctx } from "../ctx.ts";
import { hashOf } from "./token-secret.ts";

/** Has this browser signed in before as whoever has this address? */
export async function isKnownDevice(
  ctx: Ctx,
  { email, device }: { email: string; device: string },
): Promise<boolean> {
  const found = await ctx.db.$count(
    knownDevices,
    and(
      eq(knownDevices.hash, hashOf(device)),
      sql`${knownDevices.personId} = (select id from ${people} where lower(email) = lower(${email}))`,
    ),
  );
  return found > 0;
}

/** Remembers a browser for somebody who has just signed in on it. Browsers not seen for 400 days are forgotten, as the browser forgets us. */
export async function knowDevice(
  ctx: Ctx,
  { personId, device }: { personId: string; device: string },
) {
  await ctx.db
    .delete(knownDevices)
    .where(
      and(
        eq(knownDevices.personId, personId),
        lt(knownDevices.createdAt, sql`now() - interval '400 days'`),
      ),
    );
  await ctx.db
    .insert(knownDevices)
    .values({ hash: hashOf(device), personId })
    .onConflictDoUpdate({
      target: [knownDevices.hash, knownDevices.personId],
      set: { createdAt: sql`now()` },
    });
}
