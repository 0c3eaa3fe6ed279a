import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast } from "#app/std/contrast.ts";
import { ownPaletteCss, ownShade } from "#app/styles/own-palette.server.ts";
import { type Colour, pairsOf, palette, shades } from "#app/styles/palette.ts";

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);
const steps = [0, 26, 51, 77, 102, 128, 153, 179, 204, 230, 255];
const colourCube = steps.flatMap((r) =>
  steps.flatMap((g) =>
    steps.map((b) => `#${[r, g, b].map((v) => v.toString(16).padStart(2, "0")).join("")}`),
  ),
);

/** The unreadable pairs of a colour: those of the palette, and the colour itself on the page. */
function unreadablePairs(colour: string): string[] {
  return shades.flatMap((shade) => {
    const own: Partial<Record<Colour, string>> = ownShade(colour, shade).colours;
    const colourOf = (name: Colour) => own[name] ?? palette[name][shade];
    const pagePairs = (["page", "page-top", "surface", "sunk"] as const).map((on) => ({
      colour: "action" as Colour,
      on: on as Colour,
      least: shade.startsWith("contrast") ? 4.5 : 3,
    }));
    return [...pairsOf(shade).filter((pair) => own[pair.colour] ?? own[pair.on]), ...pagePairs]
      .filter(({ colour: name, on, least }) => contrast(colourOf(name), colourOf(on)) < least)
      .map(
        ({ colour: name, on }) =>
          `${colour} ${shade}: ${name} ${colourOf(name)} on ${on} ${colourOf(on)} ${contrast(colourOf(name), colourOf(on)).toFixed(2)}`,
      );
  });
}

test("ownShade: any colour of an organisation, everything is readable in every theme", () => {
  fc.assert(
    fc.property(anyColour, (colour) => unreadablePairs(colour).length === 0),
    { numRuns: 2_000 },
  );
});

test("ownShade: a grid over the whole colour cube, nothing is unreadable", () => {
  expect(colourCube.flatMap(unreadablePairs)).toEqual([]);
}, 60_000);

test("ownShade: a colour that is readable already, it stays unchanged", () => {
  expect(ownShade("#0b6570", "light")).toMatchObject({
    colours: { action: "#0b6570", "on-action": "#ffffff" },
    change: "none",
    far: false,
  });
});

test("ownShade: a colour too faint for the page, it is moved and the change is reported", () => {
  expect(ownShade("#ffe000", "light")).toMatchObject({ change: "darker", far: true });
  expect(ownShade("#ffe000", "dark").change).toBe("none");
  expect(ownShade("#101040", "dark").change).toBe("lighter");
});

test("ownShade: a moved colour, it moves no further than needed", () => {
  const { action } = ownShade("#ff7a59", "light").colours;
  const lowestContrast = Math.min(
    ...(["page", "surface", "sunk"] as const).map((on) => contrast(action, palette[on].light)),
  );
  expect(lowestContrast).toBeGreaterThanOrEqual(3);
  expect(lowestContrast).toBeLessThan(3.1);
});

test("ownPaletteCss: an organisation's colour, only its own variables are set in every theme", () => {
  const css = ownPaletteCss("#7b2d8b");
  expect([...new Set([...css.matchAll(/--([a-z-]+):/g)].map(([, name]) => name))].sort()).toEqual([
    "action",
    "action-deep",
    "action-soft",
    "action-text",
    "on-action",
    "page-top",
  ]);
  expect(css).toContain('[data-theme="contrast"]');
  expect(css).toContain("prefers-contrast: more");
  expect(css).not.toMatch(/undefined|NaN/);
});
