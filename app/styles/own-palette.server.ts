import { createHash } from "node:crypto";
import { clampChroma, converter, formatHex, type Oklch } from "culori";
import { contrast, luminance } from "#app/std/contrast.ts";
import { type Colour, palette, type ShadeName, themeRules } from "./palette.ts";

/** The roles an organisation's colour replaces: the action colours and the top of the page. */
const replaced = [
  "action",
  "action-deep",
  "on-action",
  "action-text",
  "action-soft",
  "page-top",
] as const satisfies Colour[];
export type OwnColours = Record<(typeof replaced)[number], string>;
/** `change`: how the colour was changed to be readable; `far`: the change is noticeable. */
export type OwnShade = { colours: OwnColours; change: "none" | "darker" | "lighter"; far: boolean };

const oklch = converter("oklch");
const hex = (l: number, c: number, h: number) =>
  formatHex(clampChroma({ mode: "oklch", l, c, h } satisfies Oklch, "oklch"));

/** The least contrast of text and of graphics, as palette.ts asks for it. */
const minContrast = (shade: ShadeName) =>
  shade.startsWith("contrast") ? { text: 7, graphics: 4.5 } : { text: 4.5, graphics: 3 };
const isNight = (shade: ShadeName) => shade === "dark" || shade === "contrastDark";

const isReadableOn = (text: string, grounds: string[], ratio: number) =>
  grounds.every((ground) => contrast(text, ground) >= ratio);

/**
 * Adapts a colour ("#rrggbb") to one theme: only its lightness changes, in OKLCH, and no further
 * than needed. It contrasts with every background of a page, and text on it and in it is readable,
 * whatever colour is given.
 */
export function ownShade(colour: string, shade: ShadeName): OwnShade {
  const { l: given, c, h = 0 } = oklch(colour) ?? { l: 0, c: 0 };
  const l = Math.min(1, given);
  const away = isNight(shade) ? 1 : -1;
  const { text, graphics } = minContrast(shade);
  const pageTop = pageTopOf(c, h, shade);
  const grounds = [palette.page[shade], palette.surface[shade], palette.sunk[shade], pageTop];
  const textOn = (lightness: number) => textColourOn({ lightness, c, h }, away, text);
  const moved = nearest(
    l,
    away,
    (candidate) => isReadableOn(hex(candidate, c, h), grounds, graphics) && !!textOn(candidate),
  );
  const { on, deep } = textOn(moved)!;
  const soft = softColour(c, h, shade);
  const textLightness = nearest(moved, away, (candidate) =>
    isReadableOn(hex(candidate, c, h), [...grounds, soft], text),
  );
  return {
    colours: {
      action: moved === l ? formatHex(colour)! : hex(moved, c, h),
      "action-deep": deep,
      "on-action": on,
      "action-text": hex(textLightness, c, h),
      "action-soft": soft,
      "page-top": pageTop,
    },
    change: changeOf(l, moved),
    far: Math.abs(moved - l) > 0.12,
  };
}

function changeOf(from: number, to: number): OwnShade["change"] {
  if (from === to) return "none";
  return to < from ? "darker" : "lighter";
}

/**
 * The colour of text on a ground, and the ground's own colour under the pointer: a step further
 * from the page, or nearer to it where the text would be lost. Undefined when no text is readable.
 */
function textColourOn(
  { lightness, c, h }: { lightness: number; c: number; h: number },
  away: 1 | -1,
  minRatio: number,
) {
  const ground = hex(lightness, c, h);
  const deepGrounds = [lightness + away * 0.06, lightness - away * 0.06]
    .map((candidate) => hex(Math.min(1, Math.max(0, candidate)), c, h))
    .filter((candidate) => candidate !== ground);
  for (const on of ["#ffffff", hex(0.2, Math.min(c, 0.06), h), "#000000"]) {
    if (contrast(on, ground) < minRatio) continue;
    const deep = deepGrounds.find((candidate) => contrast(on, candidate) >= minRatio);
    if (deep) return { on, deep };
  }
}

function softColour(c: number, h: number, shade: ShadeName): string {
  if (!isNight(shade)) return hex(0.95, Math.min(c, 0.035), h);
  return hex(shade === "dark" ? 0.28 : 0.22, Math.min(c, 0.05), h);
}

/**
 * The lightness nearest to `from` that fits, to a thousandth; the one away from the grounds when
 * two are equally near.
 */
function nearest(from: number, away: 1 | -1, fits: (lightness: number) => boolean): number {
  for (let step = 0; step <= 50; step++) {
    const moved = (step / 50) * away;
    const found = [from + moved, from - moved].find(
      (candidate) => candidate >= 0 && candidate <= 1 && fits(candidate),
    );
    if (found !== undefined)
      return step === 0 ? found : bisect(found, found + (found > from ? -0.02 : 0.02), fits);
  }
  return away === 1 ? 1 : 0;
}

/** Narrows the interval between a lightness that fits and one that does not. */
function bisect(fitting: number, failing: number, fits: (lightness: number) => boolean): number {
  let [good, bad] = [fitting, failing];
  for (let round = 0; round < 5; round++) {
    const middle = (good + bad) / 2;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

// At least as light as the product's own, so everything readable on that is readable on this. The
// dark and high-contrast themes keep the product's own colour.
function pageTopOf(c: number, h: number, shade: ShadeName): string {
  const standard = palette["page-top"][shade];
  const { l } = oklch(standard)!;
  for (let step = 0; shade === "light" && step <= 40; step++) {
    const colour = hex(l + ((1 - l) * step) / 40, Math.min(c, 0.018), h);
    if (luminance(colour) >= luminance(standard)) return colour;
  }
  return standard;
}

/** The style sheet that replaces the product's colours by the organisation's, in every theme. */
export const ownPaletteCss = (colour: string): string =>
  themeRules((shade) =>
    Object.entries(ownShade(colour, shade).colours).map(([name, value]) => `--${name}: ${value}`),
  );

type Sheet = { css: string; edition: string; themeColour: string };
const sheets = new Map<string, Sheet>();

/**
 * The sheet of a colour, with its theme colour. `edition` changes whenever the same colour results
 * in another sheet. Cached for the last few colours.
 */
export function ownSheet(colour: string): Sheet {
  let sheet = sheets.get(colour);
  if (!sheet) {
    const css = ownPaletteCss(colour);
    sheet = {
      css,
      edition: createHash("sha256").update(css).digest("hex").slice(0, 12),
      themeColour: ownShade(colour, "light").colours["page-top"],
    };
    if (sheets.size >= 20) sheets.clear();
    sheets.set(colour, sheet);
  }
  return sheet;
}
