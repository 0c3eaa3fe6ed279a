import { and, eq, lt, sql } from "drizzle-orm";
import { people, trustedDevices } from "#db/schema/people.ts";
import type { Ctx } from "../ctx.ts";
import { hashTokenSecret } from "./token-secret.ts";

/** Whether this browser has signed in before as the person with this email address. */
export async function isTrustedDevice(
  ctx: Ctx,
  { email, device }: { email: string; device: string },
): Promise<boolean> {
  const found = await ctx.db.$count(
    trustedDevices,
    and(
      eq(trustedDevices.hash, hashTokenSecret(device)),
      sql`${trustedDevices.personId} = (
        select id
        from ${people}
        where lower(email) = lower(${email})
      )`,
    ),
  );
  return found > 0;
}

/**
 * Trusts a browser on which a person has just signed in. Devices not seen for 400 days are deleted,
 * which is also how long the browser keeps its cookie.
 */
export async function trustDevice(
  ctx: Ctx,
  { personId, device }: { personId: string; device: string },
) {
  await ctx.db
    .delete(trustedDevices)
    .where(
      and(
        eq(trustedDevices.personId, personId),
        lt(trustedDevices.createdAt, sql`now() - interval '400 days'`),
      ),
    );
  await ctx.db
    .insert(trustedDevices)
    .values({ hash: hashTokenSecret(device), personId })
    .onConflictDoUpdate({
      target: [trustedDevices.hash, trustedDevices.personId],
      set: { createdAt: sql`now()` },
    });
}
