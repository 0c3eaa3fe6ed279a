import { createHash } from "node:crypto";
import { clampChroma, converter, formatHex, type Oklch } from "culori";
import { contrast, luminance } from "#app/std/contrast.ts";
import { type Colour, palette, type ShadeName, themeRules } from "./palette.ts";

/** What an organisation's colour replaces: everything of the colour of doing, and the light at the top of a page. */
const replaced = [
  "action",
  "action-deep",
  "on-action",
  "action-ink",
  "action-soft",
  "dawn",
] as const satisfies Colour[];
export type OwnColours = Record<(typeof replaced)[number], string>;
/** `change`: what had to be done to the colour so that everybody can see it; `far`: more than one would overlook. */
export type OwnShade = { colours: OwnColours; change: "none" | "darker" | "lighter"; far: boolean };

const oklch = converter("oklch");
const hex = (l: number, c: number, h: number) =>
  formatHex(clampChroma({ mode: "oklch", l, c, h } satisfies Oklch, "oklch"));

/** The least contrast of words and of drawings, as palette.ts asks for them. */
const least = (shade: ShadeName) =>
  shade.startsWith("stark") ? { words: 7, drawings: 4.5 } : { words: 4.5, drawings: 3 };
const isNight = (shade: ShadeName) => shade === "dark" || shade === "starkDark";

/**
 * A colour ("#rrggbb") as everybody can see it in one theme: moved in lightness alone, in OKLCH, and no further than needed.
 * It stands out from every ground a page has, and words on it and in it can be read, whatever colour is given.
 */
export function ownShade(colour: string, shade: ShadeName): OwnShade {
  const { l: given, c, h = 0 } = oklch(colour) ?? { l: 0, c: 0 };
  const l = Math.min(1, given);
  const night = isNight(shade);
  const away = night ? 1 : -1;
  const { words, drawings } = least(shade);
  const dawn = dawnOf(c, h, shade);
  const grounds = [palette.foam[shade], palette.surface[shade], palette.sunk[shade], dawn];
  const standsOn = (some: string[], ratio: number) => (made: string) =>
    some.every((ground) => contrast(made, ground) >= ratio);

  // Under the pointer a step further from the page, or nearer to it where words would be lost.
  const wordsOn = (lightness: number) => {
    const made = hex(lightness, c, h);
    const deeper = [lightness + away * 0.06, lightness - away * 0.06]
      .map((at) => hex(Math.min(1, Math.max(0, at)), c, h))
      .filter((deep) => deep !== made);
    for (const on of ["#ffffff", hex(0.2, Math.min(c, 0.06), h), "#000000"]) {
      const deep = contrast(on, made) >= words && deeper.find((one) => contrast(on, one) >= words);
      if (deep) return { on, deep };
    }
  };
  const at = nearest(
    l,
    away,
    (lightness) =>
      standsOn(grounds, drawings)(hex(lightness, c, h)) && wordsOn(lightness) !== undefined,
  );
  const { on, deep } = wordsOn(at)!;

  const soft = night
    ? hex(shade === "dark" ? 0.28 : 0.22, Math.min(c, 0.05), h)
    : hex(0.95, Math.min(c, 0.035), h);
  const ink = hex(
    nearest(at, away, (lightness) => standsOn([...grounds, soft], words)(hex(lightness, c, h))),
    c,
    h,
  );
  return {
    colours: {
      action: at === l ? formatHex(colour)! : hex(at, c, h),
      "action-deep": deep,
      "on-action": on,
      "action-ink": ink,
      "action-soft": soft,
      dawn,
    },
    change: at === l ? "none" : at < l ? "darker" : "lighter",
    far: Math.abs(at - l) > 0.12,
  };
}

/** The lightness nearest to `from` that holds, to a thousandth; towards the far end of the grounds when both ways are as near. */
function nearest(from: number, away: 1 | -1, holds: (lightness: number) => boolean): number {
  for (let step = 0; step <= 50; step++) {
    const moved = (step / 50) * away;
    const found = [from + moved, from - moved].find((at) => at >= 0 && at <= 1 && holds(at));
    if (found !== undefined)
      return step === 0 ? found : closer(found, found + (found > from ? -0.02 : 0.02), holds);
  }
  return away === 1 ? 1 : 0;
}

/** Between one that holds and one that does not. */
function closer(good: number, bad: number, holds: (lightness: number) => boolean): number {
  for (let halving = 0; halving < 5; halving++) {
    const middle = (good + bad) / 2;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

// As light as ours, so all that can be read on ours can be read on this. The night keeps its sea, high contrast its white.
function dawnOf(c: number, h: number, shade: ShadeName): string {
  const ours = palette.dawn[shade];
  const { l } = oklch(ours)!;
  for (let step = 0; shade === "light" && step <= 40; step++) {
    const made = hex(l + ((1 - l) * step) / 40, Math.min(c, 0.018), h);
    if (luminance(made) >= luminance(ours)) return made;
  }
  return ours;
}

/** The style sheet that puts an organisation's colour in the place of ours, in every theme. */
export const ownPaletteCss = (colour: string): string =>
  themeRules((shade) =>
    Object.entries(ownShade(colour, shade).colours).map(([name, value]) => `--${name}: ${value}`),
  );

type Sheet = { css: string; edition: string; dawn: string };
const sheets = new Map<string, Sheet>();

/** The sheet of a colour, its name (another when the same colour is made into something else), and its light. Kept for the last few colours. */
export function ownSheet(colour: string): Sheet {
  let sheet = sheets.get(colour);
  if (!sheet) {
    const css = ownPaletteCss(colour);
    sheet = {
      css,
      edition: createHash("sha256").update(css).digest("hex").slice(0, 12),
      dawn: ownShade(colour, "light").colours.dawn,
    };
    if (sheets.size >= 20) sheets.clear();
    sheets.set(colour, sheet);
  }
  return sheet;
}
