import { type OwnColours, type OwnShade, ownShade } from "./own-palette.server.ts";
import { palette, type ShadeName, shades } from "./palette.ts";

export type ShadePreview = Pick<OwnShade, "change" | "far"> & {
  shade: ShadeName;
  page: string;
  text: string;
  colours: OwnColours;
};

/** A colour as it is adapted to every theme, with the page and text colours around it. */
export const colourPreview = (colour: string): ShadePreview[] =>
  shades.map((shade) => ({
    shade,
    page: palette.page[shade],
    text: palette.text[shade],
    ...ownShade(colour, shade),
  }));
