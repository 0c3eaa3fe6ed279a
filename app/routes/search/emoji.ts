import { signedInId } from "#app/domain/access/allow.ts";
import { page } from "#app/http/handlers.ts";
import { localeFor } from "#app/http/locale-for.server.ts";
import { notTooOften } from "#app/http/rate.server.ts";
import { findEmoji } from "#app/i18n/emoji.server.ts";

/** JSON for the editor: emoji by what was typed after a colon, in the reader's language and as people write them elsewhere (:thumbsup). */
export const loader = page(async (ctx, { url, request, context }) => {
  await notTooOften("people-search", signedInId(ctx.actor));
  return Response.json(
    findEmoji(await localeFor(request, context), url.searchParams.get("q") ?? ""),
  );
});
