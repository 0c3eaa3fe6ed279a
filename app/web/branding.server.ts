import type { Face } from "#app/components/page/frame-data.ts";
import type { Logo, Organisation } from "#app/domain/organisation/organisation-now.ts";
import { paths } from "#app/paths.ts";
import { ownSheet } from "#app/styles/own-palette.server.ts";

/** How an organisation shows itself around every page. */
export function faceOf({ name, colour, logo, darkLogo }: Organisation): Face {
  const sheet = colour === null ? null : ownSheet(colour);
  return {
    name,
    logo: logo && picture(logo),
    darkLogo: darkLogo && picture(darkLogo),
    colours: sheet && paths.colours(colour!, sheet.edition),
    dawn: sheet && sheet.dawn,
  };
}

const picture = ({ id, width, height }: Logo) => ({
  src: paths.file(id, 320),
  sharp: paths.file(id, 800),
  width,
  height,
});
