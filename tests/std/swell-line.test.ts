import { expect, test } from "vitest";
import {
  crestOf,
  seaHeight,
  shorePath,
  stepWidth,
  swellAt,
  swellPath,
} from "#app/std/swell-line.ts";

const numbers = (path: string) => [...path.matchAll(/-?[\d.]+/g)].map(Number);

test.each([1, 2, 5, 8])(
  "with %i steps every crest is higher than the one before, and all stay in the picture",
  (steps) => {
    const tops = Array.from({ length: steps }, (_, at) => crestOf(at, steps));
    for (const [at, top] of tops.entries()) {
      expect(top.x).toBe((at + 0.5) * stepWidth);
      if (at > 0) expect(top.y).toBeLessThan(tops[at - 1]!.y);
      expect(top.y).toBeGreaterThan(0);
    }
    for (let along = 0; along <= steps; along += 0.05) {
      const { x, y } = swellAt(along, steps);
      expect(x).toBeCloseTo(along * stepWidth, 6);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(seaHeight);
    }
  },
);

test("today's point lies on the line: on a crest at the crest, below it before and after", () => {
  const top = crestOf(2, 5);
  expect(swellAt(2.5, 5).y).toBeCloseTo(top.y, 3);
  expect(swellAt(2.3, 5).y).toBeGreaterThan(top.y);
  expect(swellAt(2.7, 5).y).toBeGreaterThan(top.y);
});

test("what lies outside the path is brought to its ends", () => {
  expect(swellAt(-3, 5)).toEqual(swellAt(0, 5));
  expect(swellAt(99, 5)).toEqual(swellAt(5, 5));
});

test("a stretch of the path begins and ends at the crests that were asked for", () => {
  const stretch = numbers(swellPath(5, false, 0.5, 2.5));
  expect(stretch.slice(0, 2)).toEqual([crestOf(0, 5).x, crestOf(0, 5).y]);
  expect(stretch.slice(-2)).toEqual([crestOf(2, 5).x, crestOf(2, 5).y]);
});

test("down a phone's side it is the same line, turned", () => {
  const [across, down] = [numbers(swellPath(4)), numbers(swellPath(4, true))];
  expect(down.length).toBe(across.length);
  for (let at = 0; at < across.length; at += 2) {
    expect(down[at]).toBeCloseTo(seaHeight - across[at + 1]!, 6);
    expect(down[at + 1]).toBeCloseTo(across[at]!, 6);
  }
});

test("what stopped runs out flat, from the last crest it reached to the end", () => {
  const shore = numbers(shorePath(5, 2));
  expect(shore.slice(0, 2)).toEqual([crestOf(1, 5).x, crestOf(1, 5).y]);
  const [landX, landY, endX, endY] = shore.slice(-4);
  expect(endY).toBe(landY);
  expect(landX).toBeLessThan(endX!);
  expect(endX).toBe(5 * stepWidth);
  expect(landY).toBeGreaterThan(crestOf(1, 5).y);
});
