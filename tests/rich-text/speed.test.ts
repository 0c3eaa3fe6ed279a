import { parseFragment, serialize } from "parse5";
import { expect, test } from "vitest";
import { parseRichText } from "#app/rich-text/parse-rich-text.ts";
import { richTextFromText } from "#app/rich-text/rich-text-from-text.ts";
import { richTextToHtml } from "#app/rich-text/rich-text-to-html.ts";

// A typical contribution: about 600 characters, a list and a link.
const filler = "It is never where the plan says it is. ".repeat(8);
const doc = richTextFromText(`We lose about ten minutes a shift looking for the scanner. ${filler}

- one hook per room, at the door
- a **bright** cord, see https://example.test/cords

> The night shift did this in March. ${"It worked & nobody minded. ".repeat(5)}`);
const json = JSON.stringify(doc);

const html = richTextToHtml(doc);
const work = {
  rendered: () => richTextToHtml(doc),
  jsonParsed: () => JSON.parse(json) as unknown,
  checked: () => parseRichText(json),
  reserialised: () => serialize(parseFragment(html)),
};
type Work = keyof typeof work;

/**
 * Documents per second of CPU time: the best of twelve rounds in turn, because a busy machine only
 * slows a round down.
 */
function rates(): Record<Work, number> {
  const best = { rendered: 0, jsonParsed: 0, checked: 0, reserialised: 0 };
  for (let round = 0; round < 12; round += 1) {
    for (const name of Object.keys(work) as Work[]) {
      const start = process.cpuUsage();
      for (let run = 0; run < 1000; run += 1) work[name]();
      const { user, system } = process.cpuUsage(start);
      best[name] = Math.max(best[name], 1000 / ((user + system) / 1e6));
    }
  }
  return best;
}

test("richTextToHtml: not much slower than JSON.parse, far faster than parse5", () => {
  const { rendered, jsonParsed, checked, reserialised } = rates();
  console.info(
    `documents a second: rendered ${Math.round(rendered)}, JSON.parse ${Math.round(jsonParsed)}, ` +
      `checked ${Math.round(checked)}, parsed and serialised ${Math.round(reserialised)}`,
  );
  expect(rendered / jsonParsed).toBeGreaterThan(0.3);
  expect(rendered / reserialised).toBeGreaterThan(3);
  expect(checked / jsonParsed).toBeGreaterThan(0.1);
});
