import { sql } from "drizzle-orm";
import { paths } from "#app/paths.ts";
import type { Locale } from "#db/locales.ts";
import { letters } from "#db/schema/notification.ts";
import { linkTokens } from "#db/schema/people.ts";
import type { Ctx } from "../ctx.ts";
import { hashOf, newSecret } from "./token-secret.ts";

/** How long each link opens something, as PostgreSQL writes it, and where it leads. */
const links = {
  invitation: { lasts: "14 days", path: (secret: string) => paths.join(secret) },
  reset: { lasts: "1 hour", path: paths.resetPassword },
};

type To = { id: string; name: string; email: string; locale: Locale };

/**
 * A letter with a link that opens something. Its secret stands in the letter alone, so this is written here and not made from
 * the activity later. Earlier links stay open: who asks again has the older letter too, and a stranger's asking undoes nothing.
 */
export async function writeSecretLetter(
  ctx: Ctx,
  template: keyof typeof links,
  to: To,
  said: Record<string, string> = {},
  { challengeId = null, goingTo }: { challengeId?: string | null; goingTo?: string } = {},
) {
  const secret = newSecret();
  const { lasts, path } = links[template];
  const onceFor = `${template}:${hashOf(secret)}`;
  await ctx.db.insert(linkTokens).values({
    hash: hashOf(secret),
    purpose: template,
    personId: to.id,
    challengeId,
    expiresAt: sql`now() + ${lasts}::interval`,
  });
  await ctx.db.insert(letters).values({
    template,
    toPersonId: to.id,
    toAddress: to.email,
    locale: to.locale,
    data: { name: to.name, path: path(secret, goingTo), ...said },
    messageId: onceFor,
    onceFor,
  });
}
