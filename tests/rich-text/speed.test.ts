import { parseFragment, serialize } from "parse5";
import { expect, test } from "vitest";
import { parseProse } from "#app/rich-text/parse-prose.ts";
import { proseFromText } from "#app/rich-text/prose-from-text.ts";
import { proseToHtml } from "#app/rich-text/prose-to-html.ts";

// A contribution as people write them: some 600 characters, a list, a link.
const doc =
  proseFromText(`We lose about ten minutes a shift looking for the scanner. ${"It is never where the plan says it is. ".repeat(8)}

- one hook per room, at the door
- a **bright** cord, see https://example.test/cords

> The night shift did this in March. ${"It worked & nobody minded. ".repeat(5)}`);
const json = JSON.stringify(doc);

const html = proseToHtml(doc);
const work = {
  shown: () => proseToHtml(doc),
  read: () => JSON.parse(json) as unknown,
  checked: () => parseProse(json),
  treed: () => serialize(parseFragment(html)),
};
type Work = keyof typeof work;

/** Documents a second of processor time. In turn, twelve rounds, the best of each: a busy machine only ever slows one down. */
function rates(): Record<Work, number> {
  const best = { shown: 0, read: 0, checked: 0, treed: 0 };
  for (let round = 0; round < 12; round += 1) {
    for (const name of Object.keys(work) as Work[]) {
      const start = process.cpuUsage();
      for (let at = 0; at < 1000; at += 1) work[name]();
      const { user, system } = process.cpuUsage(start);
      best[name] = Math.max(best[name], 1000 / ((user + system) / 1e6));
    }
  }
  return best;
}

test("showing costs no more than reading the JSON, and far less than a parser's tree", () => {
  const { shown, read, checked, treed } = rates();
  console.info(
    `documents a second: shown ${Math.round(shown)}, JSON.parse ${Math.round(read)}, checked ${Math.round(checked)}, parsed and serialised ${Math.round(treed)}`,
  );
  expect(shown / read).toBeGreaterThan(0.3);
  expect(shown / treed).toBeGreaterThan(3);
  expect(checked / read).toBeGreaterThan(0.1);
});
