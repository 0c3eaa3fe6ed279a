import { expect, test } from "vitest";
import { contrast, corrected } from "#app/std/contrast.ts";
import { pairs, pairsOf, palette, paletteCss, shades, starkPairs } from "#app/styles/palette.ts";

test.each(shades)("every pair of colours can be read in %s", (shade) => {
  const faint = pairsOf(shade)
    .map(({ colour, on, least }) => ({
      colour,
      on,
      least,
      ratio: contrast(palette[colour][shade], palette[on][shade]),
    }))
    .filter(({ ratio, least }) => ratio < least)
    .map(({ colour, on, ratio, least }) => `${colour} on ${on}: ${ratio.toFixed(2)} of ${least}`);
  expect(faint).toEqual([]);
});

test("every colour of text is held against a ground", () => {
  const held = new Set(pairs.flatMap(({ colour, on }) => [colour, on]));
  expect(Object.keys(palette).filter((colour) => !held.has(colour as never))).toEqual(["line"]);
});

test("high contrast holds words at 7 and drawings at 4.5", () => {
  expect(starkPairs.filter(({ least }) => least >= 7).length).toBe(
    pairs.filter(({ least }) => least === 4.5).length,
  );
  expect(pairsOf("starkDark")).toBe(starkPairs);
  expect(pairsOf("dark")).toBe(pairs);
});

test("the style sheet says what the table says", async () => {
  await expect(paletteCss()).toMatchFileSnapshot("../../app/styles/palette.css");
});

test("contrast is that of WCAG 2.2", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2); // the well-known grey that just fails
});

test("a colour too faint to read is moved until it reads, and no further", () => {
  const mended = corrected("#ffd35f", "#ffffff", 4.5);
  expect(contrast(mended, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  expect(contrast(mended, "#ffffff")).toBeLessThan(5);
  expect(corrected("#0c3038", "#ffffff", 4.5)).toBe("#0c3038");
});
