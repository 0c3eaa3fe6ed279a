import { signedInId } from "#app/domain/access/allow.ts";
import { findEmoji } from "#app/i18n/emoji.server.ts";
import { page } from "#app/web/handlers.ts";
import { notTooOften } from "#app/web/rate-limit.server.ts";
import { localeFor } from "#app/web/resolve-locale.server.ts";

/** JSON for the editor: emoji by what was typed after a colon, in the reader's language and as people write them elsewhere (:thumbsup). */
export const loader = page(async (ctx, { url, request, context }) => {
  await notTooOften("people-search", signedInId(ctx.actor));
  return Response.json(
    findEmoji(await localeFor(request, context), url.searchParams.get("q") ?? ""),
  );
});
