import { colourField } from "#app/domain/organisation/fields.ts";
import { refuse } from "#app/domain/refusals.ts";
import { ownSheet } from "#app/styles/own-palette.server.ts";
import { page } from "#app/web/handlers.ts";

/**
 * A colour as a style sheet for every theme. An edition never changes, so browsers cache it for
 * good; a request for a past edition gets the current one, uncached.
 */
export const loader = page(async (_ctx, { params }) => {
  const { data: colour } = colourField.safeParse(params.colour);
  const { css, edition } = ownSheet(colour ?? refuse("not-found"));
  return new Response(css, {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control":
        edition === params.edition ? "public, max-age=31536000, immutable" : "no-store",
    },
  });
});
