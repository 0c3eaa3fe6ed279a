import { type OwnColours, type OwnShade, ownShade } from "#app/styles/own-palette.server.ts";
import { palette, type ShadeName, shades } from "#app/styles/palette.ts";

export type ShadePreview = Pick<OwnShade, "change" | "far"> & {
  shade: ShadeName;
  foam: string;
  ink: string;
  colours: OwnColours;
};

/** What becomes of a colour in every theme, with the page it stands on. */
export const colourPreview = (colour: string): ShadePreview[] =>
  shades.map((shade) => ({
    shade,
    foam: palette.foam[shade],
    ink: palette.ink[shade],
    ...ownShade(colour, shade),
  }));
