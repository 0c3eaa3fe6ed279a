import { expect, test } from "vitest";
import {
  drawingHeight,
  endingPath,
  stepPeak,
  stepWidth,
  swellPath,
  swellPointAt,
} from "#app/std/swell-line.ts";

const numbers = (path: string) => [...path.matchAll(/-?[\d.]+/g)].map(Number);

test.each([1, 2, 5, 8])(
  "stepPeak: %i steps, each peak is higher than the last and inside the drawing",
  (steps) => {
    const peaks = Array.from({ length: steps }, (_, step) => stepPeak(step, steps));
    for (const [step, peak] of peaks.entries()) {
      expect(peak.x).toBe((step + 0.5) * stepWidth);
      if (step > 0) expect(peak.y).toBeLessThan(peaks[step - 1]!.y);
      expect(peak.y).toBeGreaterThan(0);
    }
    for (let along = 0; along <= steps; along += 0.05) {
      const { x, y } = swellPointAt(along, steps);
      expect(x).toBeCloseTo(along * stepWidth, 6);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(drawingHeight);
    }
  },
);

test("swellPointAt: at a peak, on the peak; before and after it, below", () => {
  const peak = stepPeak(2, 5);
  expect(swellPointAt(2.5, 5).y).toBeCloseTo(peak.y, 3);
  expect(swellPointAt(2.3, 5).y).toBeGreaterThan(peak.y);
  expect(swellPointAt(2.7, 5).y).toBeGreaterThan(peak.y);
});

test("swellPointAt: outside the line, gives its nearest end", () => {
  expect(swellPointAt(-3, 5)).toEqual(swellPointAt(0, 5));
  expect(swellPointAt(99, 5)).toEqual(swellPointAt(5, 5));
});

test("swellPath: from and to given, starts and ends at those peaks", () => {
  const part = numbers(swellPath(5, false, 0.5, 2.5));
  expect(part.slice(0, 2)).toEqual([stepPeak(0, 5).x, stepPeak(0, 5).y]);
  expect(part.slice(-2)).toEqual([stepPeak(2, 5).x, stepPeak(2, 5).y]);
});

test("swellPath: vertical, the same line turned by a quarter", () => {
  const [across, down] = [numbers(swellPath(4)), numbers(swellPath(4, true))];
  expect(down.length).toBe(across.length);
  for (let index = 0; index < across.length; index += 2) {
    expect(down[index]).toBeCloseTo(drawingHeight - across[index + 1]!, 6);
    expect(down[index + 1]).toBeCloseTo(across[index]!, 6);
  }
});

test("endingPath: runs flat from the last reached peak to the end", () => {
  const ending = numbers(endingPath(5, 2));
  expect(ending.slice(0, 2)).toEqual([stepPeak(1, 5).x, stepPeak(1, 5).y]);
  const [landX, landY, endX, endY] = ending.slice(-4);
  expect(endY).toBe(landY);
  expect(landX).toBeLessThan(endX!);
  expect(endX).toBe(5 * stepWidth);
  expect(landY).toBeGreaterThan(stepPeak(1, 5).y);
});
