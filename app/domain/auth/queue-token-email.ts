import { sql } from "drizzle-orm";
import type { Locale } from "#db/locales.ts";
import { emails } from "#db/schema/notification.ts";
import { authTokens } from "#db/schema/people.ts";
import type { Ctx } from "../ctx.ts";
import { hashTokenSecret, newTokenSecret } from "./token-secret.ts";

/** How long the link of each email is valid, as a PostgreSQL interval. */
const validFor = { invitation: "14 days", reset: "1 hour" };

type Recipient = { id: string; name: string; email: string; locale: Locale };

/**
 * Queues an email with a link that carries a token. The secret is stored in the email alone, so the
 * email is written here and not derived from the activity. Earlier links stay valid: the person may
 * use the older email, and a request by a stranger must not undo anything.
 */
export async function queueTokenEmail(
  ctx: Ctx,
  template: keyof typeof validFor,
  to: Recipient,
  data: Record<string, string> = {},
  { challengeId = null, returnTo }: { challengeId?: string | null; returnTo?: string } = {},
) {
  const secret = newTokenSecret();
  const dedupeKey = `${template}:${hashTokenSecret(secret)}`;
  await ctx.db.insert(authTokens).values({
    hash: hashTokenSecret(secret),
    purpose: template,
    personId: to.id,
    challengeId,
    expiresAt: sql`now() + ${validFor[template]}::interval`,
  });
  await ctx.db.insert(emails).values({
    template,
    toPersonId: to.id,
    toAddress: to.email,
    locale: to.locale,
    data: { name: to.name, secret, ...(returnTo !== undefined && { returnTo }), ...data },
    messageId: dedupeKey,
    dedupeKey,
  });
}
