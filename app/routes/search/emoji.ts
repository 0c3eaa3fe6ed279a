import { findEmoji } from "#app/i18n/emoji.server.ts";
import { page } from "#app/web/handlers.ts";
import { resolveLocale } from "#app/web/resolve-locale.server.ts";

/** JSON for the editor: emoji by the text after a colon, in the reader's language or as shortcode. */
export const loader = page(
  async (_ctx, { url, request, context }) =>
    Response.json(
      findEmoji(await resolveLocale(request, context), url.searchParams.get("q") ?? ""),
    ),
  { limit: "people-search" },
);
