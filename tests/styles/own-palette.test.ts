import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast } from "#app/std/contrast.ts";
import { ownPaletteCss, ownShade } from "#app/styles/own-palette.server.ts";
import { type Colour, pairsOf, palette, shades } from "#app/styles/palette.ts";

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);
const everyTenth = [0, 26, 51, 77, 102, 128, 153, 179, 204, 230, 255];
const wholeCube = everyTenth.flatMap((r) =>
  everyTenth.flatMap((g) =>
    everyTenth.map((b) => `#${[r, g, b].map((v) => v.toString(16).padStart(2, "0")).join("")}`),
  ),
);

/** What cannot be read with this colour: every pair of the palette it takes part in, and the colour itself against the page. */
function faint(colour: string): string[] {
  return shades.flatMap((shade) => {
    const own: Partial<Record<Colour, string>> = ownShade(colour, shade).colours;
    const at = (name: Colour) => own[name] ?? palette[name][shade];
    const page = (["foam", "dawn", "surface", "sunk"] as const).map((on) => ({
      colour: "action" as Colour,
      on: on as Colour,
      least: shade.startsWith("stark") ? 4.5 : 3,
    }));
    return [...pairsOf(shade).filter((pair) => own[pair.colour] ?? own[pair.on]), ...page]
      .filter(({ colour: name, on, least }) => contrast(at(name), at(on)) < least)
      .map(
        ({ colour: name, on }) =>
          `${colour} ${shade}: ${name} ${at(name)} on ${on} ${at(on)} ${contrast(at(name), at(on)).toFixed(2)}`,
      );
  });
}

test("whatever colour an organisation has, everything in it can be read, in every theme", () => {
  fc.assert(
    fc.property(anyColour, (colour) => faint(colour).length === 0),
    { numRuns: 2_000 },
  );
});

test("nor is there a corner of all colours where it cannot", () => {
  expect(wholeCube.flatMap(faint)).toEqual([]);
}, 60_000);

test("a colour everybody can see already stays exactly as it is", () => {
  expect(ownShade("#0b6570", "light")).toMatchObject({
    colours: { action: "#0b6570", "on-action": "#ffffff" },
    change: "none",
    far: false,
  });
});

test("a colour too faint for the page is moved towards where it can be seen, and says so", () => {
  expect(ownShade("#ffe000", "light")).toMatchObject({ change: "darker", far: true });
  expect(ownShade("#ffe000", "dark").change).toBe("none");
  expect(ownShade("#101040", "dark").change).toBe("lighter");
});

test("it goes no further than it must", () => {
  const { action } = ownShade("#ff7a59", "light").colours;
  const lowest = Math.min(
    ...(["foam", "surface", "sunk"] as const).map((on) => contrast(action, palette[on].light)),
  );
  expect(lowest).toBeGreaterThanOrEqual(3);
  expect(lowest).toBeLessThan(3.1);
});

test("the sheet names what it replaces and nothing else, in every theme", () => {
  const css = ownPaletteCss("#7b2d8b");
  expect([...new Set([...css.matchAll(/--([a-z-]+):/g)].map(([, name]) => name))].sort()).toEqual([
    "action",
    "action-deep",
    "action-ink",
    "action-soft",
    "dawn",
    "on-action",
  ]);
  expect(css).toContain('[data-theme="contrast"]');
  expect(css).toContain("prefers-contrast: more");
  expect(css).not.toMatch(/undefined|NaN/);
});
