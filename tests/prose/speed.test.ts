import { serialize, parseFragment } from "parse5";
import { expect, test } from "vitest";
import { parseProse } from "#app/prose/parse-prose.ts";
import { proseFromText } from "#app/prose/prose-from-text.ts";
import { proseToHtml } from "#app/prose/prose-to-html.ts";

// A contribution as people write them: some 600 characters, a list, a link.
const doc = proseFromText(`We lose about ten minutes a shift looking for the scanner. ${"It is never where the plan says it is. ".repeat(8)}

- one hook per room, at the door
- a **bright** cord, see https://example.test/cords

> The night shift did this in March. ${"It worked & nobody minded. ".repeat(5)}`);
const json = JSON.stringify(doc);

/** Documents a second; the best of five, for a busy machine only ever slows it down. */
function rate(once: () => unknown, times: number): number {
  const best = Math.min(...Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (let at = 0; at < times; at += 1) once();
    return performance.now() - start;
  }));
  return (times / best) * 1000;
}

test("showing costs little beside what it takes to read the JSON, and far less than a parser's tree", () => {
  const shown = rate(() => proseToHtml(doc), 5000);
  const read = rate(() => JSON.parse(json), 5000);
  const html = proseToHtml(doc);
  const treed = rate(() => serialize(parseFragment(html)), 200);
  console.info(`documents a second: shown ${Math.round(shown)}, JSON.parse ${Math.round(read)}, checked ${Math.round(rate(() => parseProse(json), 2000))}, parsed and serialised ${Math.round(treed)}`);
  expect(shown / read).toBeGreaterThan(0.3);
  expect(shown / treed).toBeGreaterThan(10);
});
