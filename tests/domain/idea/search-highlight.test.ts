import fc from "fast-check";
import { expect, test } from "vitest";
import { markedWords, passageOf, saysAll } from "#app/domain/idea/search-highlight.ts";

const shown = (pieces: readonly string[]) =>
  pieces.map((piece, n) => (n % 2 ? `[${piece}]` : piece)).join("");
const filler = (words: number) => "zo gaat het hier elke dag weer ".repeat(words);

test("a word is marked whole wherever it begins as was typed, whatever its case, and nowhere else", () => {
  expect(
    shown(markedWords("Overdracht aan bed: de OVERDRACHTEN, geen meeroverdracht", "overdr BED")),
  ).toBe("[Overdracht] aan [bed]: de [OVERDRACHTEN], geen meeroverdracht");
  expect(shown(markedWords("Co-creatie in 3D, café én École", "creat 3d caf éco"))).toBe(
    "Co-[creatie] in [3D], [café] én [École]",
  );
  expect(shown(markedWords("Niets", "iets"))).toBe("Niets");
  expect(shown(markedWords("e\u0301clair", "\u00e9cl"))).toBe("[e\u0301clair]"); // written with an accent of its own
});

test("a passage shows where the text has what the title has not", () => {
  const text = `${filler(3)}de overdracht ${filler(9)}met een bord erbij ${filler(9)}`;
  const passage = shown(passageOf(text, "Overdracht aan het bed", "overdracht bord"));
  expect(passage).toMatch(/^… .{0,40}\[bord\] erbij .* …$/);
  expect(passage).not.toContain("[overdracht]");
});

test("of several places it takes the one where most of the words stand together", () => {
  const text = `Een bord ${filler(9)} naast een lamp hangt het bord. ${filler(9)}`;
  expect(shown(passageOf(text, "Iets", "bord lamp"))).toMatch(/^… .*\[lamp\] hangt het \[bord\]\./);
});

test("where the title says it all, the text begins at its beginning", () => {
  expect(shown(passageOf(`Hier begint het. ${filler(9)} bord`, "Een bord", "bord"))).toMatch(
    /^Hier begint het\. .* …$/,
  );
  expect([
    saysAll("Een bord", "BOR een"),
    saysAll("Een bord", "bord lamp"),
    saysAll("Overdracht", "over overdracht"),
  ]).toEqual([true, false, true]);
});

test("whatever is written and looked for, a passage is that text, short, and nothing that is HTML becomes so", () => {
  const words = fc.constantFrom(
    "bord",
    "<mark>",
    "<script>alert(1)</script>",
    "🙂",
    " ",
    "\n",
    "bor",
    "a".repeat(300),
    "&amp;",
    "é",
  );
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 60 }),
      fc.constantFrom("bord", "b a", "script mark", "é", "🙂"),
      (parts, q) => {
        const text = parts.join("");
        expect(markedWords(text, q).join("")).toBe(text);
        const passage = passageOf(text, "", q).join("");
        expect(text).toContain(passage.replace(/^… /, "").replace(/ …$/, ""));
        expect(passage.length).toBeLessThanOrEqual(500);
        expect(() => encodeURIComponent(passage)).not.toThrow(); // as it does at half a character
      },
    ),
    { numRuns: 500 },
  );
});

test("eight thousand characters of nothing but hits cost next to nothing", () => {
  const text = "a b ".repeat(2000);
  const began = performance.now();
  for (let n = 0; n < 24; n++) passageOf(text, "", "a b c");
  expect(performance.now() - began).toBeLessThan(1500);
});
