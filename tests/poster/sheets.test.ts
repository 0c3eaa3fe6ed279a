import { expect, test } from "vitest";
import { textWidth } from "#app/poster/glyphs.server.ts";
import { landscapeSheet } from "#app/poster/landscape.server.ts";
import { portraitSheet } from "#app/poster/portrait.server.ts";
import { breakLines, firstSentences, fitText } from "#app/poster/set-text.server.ts";
import type { Sheet } from "#app/poster/sheet.ts";
import { makePosterParts } from "#tests/make/poster.ts";

const longQuestion =
  "Hoe zorgen we er met elkaar voor dat niemand in ons ziekenhuis, van de nachtverpleegkundige " +
  "op de spoedeisendehulpafdeling tot de vrijwilliger bij de ingang, nog langer dan vijf minuten " +
  "hoeft te zoeken naar materialen?";
const cases = {
  "an ordinary question": {},
  "a long question": { question: longQuestion },
  "one endless word": {
    question: "Spoedeisendehulpafdelingsverpleegkundigenoverdrachtsformulier".repeat(3),
  },
  "nothing but a question": { question: "Wat kan weg?", why: "", reward: "", team: [] },
  "no dates": {
    schedule: makePosterParts().facts.schedule.map((step) => ({ ...step, startsAt: null })),
  },
};
const textLines = (sheet: Sheet) =>
  sheet.blocks.flatMap((block) => block.shapes).filter((shape) => shape.kind === "text");

test.each(
  Object.entries(cases).flatMap(([name, over]) =>
    [["nl"], ["en", "nl"]].map((languages) => [name, languages, over] as const),
  ),
)("posters: %s in %s, everything fits on the page", (_, languages, changes) => {
  const parts = makePosterParts(changes, languages as ("nl" | "en")[]);
  for (const [sheet, minSize] of [
    [portraitSheet(parts), 20],
    [landscapeSheet(parts), 18],
  ] as const) {
    for (const { text, face, size, x, y } of textLines(sheet)) {
      expect({
        text,
        left: x >= 0,
        right: x + textWidth(text, face, size) <= sheet.width + 0.5,
        top: y - size * 0.8 > 0,
        bottom: y + size * 0.3 < sheet.height,
      }).toMatchObject({ left: true, right: true, top: true, bottom: true });
    }
    const question = sheet.blocks
      .find((block) => block.role === "heading")!
      .shapes.filter((shape) => shape.kind === "text");
    expect(Math.min(...question.map(({ size }) => size))).toBeGreaterThanOrEqual(minSize);
    if (changes !== cases["one endless word"])
      expect(question.map(({ text }) => text).join(" ")).toBe(parts.facts.question);
  }
});

test("posters: no photo and an emoji, shows initials and leaves the emoji out", () => {
  const texts = textLines(portraitSheet(makePosterParts({ question: "Wat 🎉 kan weg?" }))).map(
    ({ text }) => text,
  );
  expect(texts).toContain("MD");
  expect(textWidth("Wat 🎉", "title", 10)).toBe(textWidth("Wat ", "title", 10));
});

test("breakLines: lines about equally long, words wider than a line split", () => {
  const lines = breakLines(
    "een twee drie vier vijf zes zeven acht negen",
    { face: "text", width: 200 },
    20,
  );
  const widths = lines.map((line) => textWidth(line, "text", 20));
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(70);
  expect(
    breakLines("a".repeat(60), { face: "text", width: 100 }, 20).every(
      (line) => textWidth(line, "text", 20) <= 100,
    ),
  ).toBe(true);
});

test("fitText: too long at the smallest size, ends in an ellipsis", () => {
  const { size, lines } = fitText(longQuestion, {
    face: "title",
    width: 120,
    height: 60,
    leading: 1,
    maxSize: 40,
    minSize: 20,
  });
  expect([size, lines.length, lines.at(-1)!.endsWith("…")]).toEqual([20, 3, true]);
});

test("firstSentences: whole sentences where they fit, otherwise cut", () => {
  expect(firstSentences("Eerst dit. Dan dat, wat langer is.", 15)).toBe("Eerst dit.");
  expect(firstSentences("Geen enkele zin is zo kort als hier", 16)).toBe("Geen enkele zin …");
});
