import { expect, test } from "vitest";
import { adjustForContrast, contrast } from "#app/std/contrast.ts";
import {
  highContrastPairs,
  pairs,
  pairsOf,
  palette,
  paletteCss,
  shades,
} from "#app/styles/palette.ts";

test.each(shades)("palette: %s, every pair of colours is readable", (shade) => {
  const unreadable = pairsOf(shade)
    .map(({ colour, on, least }) => ({
      colour,
      on,
      least,
      ratio: contrast(palette[colour][shade], palette[on][shade]),
    }))
    .filter(({ ratio, least }) => ratio < least)
    .map(({ colour, on, ratio, least }) => `${colour} on ${on}: ${ratio.toFixed(2)} of ${least}`);
  expect(unreadable).toEqual([]);
});

test("palette: every colour is part of a checked pair", () => {
  const checked = new Set(pairs.flatMap(({ colour, on }) => [colour, on]));
  expect(Object.keys(palette).filter((colour) => !checked.has(colour as never))).toEqual(["line"]);
});

test("highContrastPairs: text needs 7, graphics 4.5", () => {
  expect(highContrastPairs.filter(({ least }) => least >= 7).length).toBe(
    pairs.filter(({ least }) => least === 4.5).length,
  );
  expect(pairsOf("contrastDark")).toBe(highContrastPairs);
  expect(pairsOf("dark")).toBe(pairs);
});

test("paletteCss: equals app/styles/palette.css", async () => {
  await expect(paletteCss()).toMatchFileSnapshot("../../app/styles/palette.css");
});

test("contrast: equals the ratio of WCAG 2.2", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2); // the well-known grey that just fails
});

test("corrected: a colour too faint to read, it moves until readable and no further", () => {
  const correctedColour = adjustForContrast("#ffd35f", "#ffffff", 4.5);
  expect(contrast(correctedColour, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  expect(contrast(correctedColour, "#ffffff")).toBeLessThan(5);
  expect(adjustForContrast("#0c3038", "#ffffff", 4.5)).toBe("#0c3038");
});
