import fc from "fast-check";
import { expect, test } from "vitest";
import { hasAllTerms, searchHighlight, searchPassage } from "#app/domain/idea/search-highlight.ts";

/** Shows highlighted parts in brackets. */
const toText = (parts: readonly string[]) =>
  parts.map((part, index) => (index % 2 ? `[${part}]` : part)).join("");
const filler = (words: number) => "zo gaat het hier elke dag weer ".repeat(words);

test("searchHighlight: marks whole words that start with a term, in any case", () => {
  expect(
    toText(
      searchHighlight("Overdracht aan bed: de OVERDRACHTEN, geen meeroverdracht", "overdr BED"),
    ),
  ).toBe("[Overdracht] aan [bed]: de [OVERDRACHTEN], geen meeroverdracht");
  expect(toText(searchHighlight("Co-creatie in 3D, café én École", "creat 3d caf éco"))).toBe(
    "Co-[creatie] in [3D], [café] én [École]",
  );
  expect(toText(searchHighlight("Niets", "iets"))).toBe("Niets");
  expect(toText(searchHighlight("e\u0301clair", "\u00e9cl"))).toBe("[e\u0301clair]"); // decomposed
});

test("searchPassage: shows the terms that the title lacks", () => {
  const text = `${filler(3)}de overdracht ${filler(9)}met een bord erbij ${filler(9)}`;
  const passage = toText(searchPassage(text, "Overdracht aan het bed", "overdracht bord"));
  expect(passage).toMatch(/^… .{0,40}\[bord\] erbij .* …$/);
  expect(passage).not.toContain("[overdracht]");
});

test("searchPassage: of several places, shows the one with the most terms together", () => {
  const text = `Een bord ${filler(9)} naast een lamp hangt het bord. ${filler(9)}`;
  expect(toText(searchPassage(text, "Iets", "bord lamp"))).toMatch(
    /^… .*\[lamp\] hangt het \[bord\]\./,
  );
});

test("searchPassage: all terms in the title, starts at the beginning of the text", () => {
  expect(toText(searchPassage(`Hier begint het. ${filler(9)} bord`, "Een bord", "bord"))).toMatch(
    /^Hier begint het\. .* …$/,
  );
  expect([
    hasAllTerms("Een bord", "BOR een"),
    hasAllTerms("Een bord", "bord lamp"),
    hasAllTerms("Overdracht", "over overdracht"),
  ]).toEqual([true, false, true]);
});

test("searchPassage: any text and search, returns a short part of that text and never adds HTML", () => {
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
        expect(searchHighlight(text, q).join("")).toBe(text);
        const passage = searchPassage(text, "", q).join("");
        expect(text).toContain(passage.replace(/^… /, "").replace(/ …$/, ""));
        expect(passage.length).toBeLessThanOrEqual(500);
        expect(() => encodeURIComponent(passage)).not.toThrow(); // throws at half a character
      },
    ),
    { numRuns: 500 },
  );
});

test("searchPassage: eight thousand characters of hits take little time", () => {
  const text = "a b ".repeat(2000);
  const start = performance.now();
  for (let n = 0; n < 24; n++) searchPassage(text, "", "a b c");
  expect(performance.now() - start).toBeLessThan(1500);
});
