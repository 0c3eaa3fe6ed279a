import type { Logo, Organisation } from "#app/domain/organisation/organisation-now.ts";
import { paths } from "#app/paths.ts";
import { ownSheet } from "#app/styles/own-palette.server.ts";

/** The name, logos and colours of an organisation, as the frame of every page shows them. */
export function brandingOf({ name, colour, logo, darkLogo }: Organisation) {
  const sheet = colour === null ? null : ownSheet(colour);
  return {
    name,
    logo: logo && logoImage(logo),
    darkLogo: darkLogo && logoImage(darkLogo),
    colours: sheet && paths.colours(colour!, sheet.edition),
    themeColour: sheet?.themeColour ?? null,
  };
}

const logoImage = ({ id, width, height }: Logo) => ({
  src: paths.file(id, 320),
  sharp: paths.file(id, 800),
  width,
  height,
});
