import { expect, test } from "vitest";
import { widthOf } from "#app/poster/glyphs.server.ts";
import { landscapeSheet } from "#app/poster/landscape.server.ts";
import { portraitSheet } from "#app/poster/portrait.server.ts";
import { fitted, linesOf, opening } from "#app/poster/set-text.server.ts";
import type { Sheet } from "#app/poster/sheet.ts";
import { makePosterParts } from "#tests/make/poster.ts";

const long =
  "Hoe zorgen we er met elkaar voor dat niemand in ons ziekenhuis, van de nachtverpleegkundige op de spoedeisendehulpafdeling tot de vrijwilliger bij de ingang, nog langer dan vijf minuten hoeft te zoeken naar materialen?";
const cases = {
  "an ordinary question": {},
  "a long question": { question: long },
  "one endless word": {
    question: "Spoedeisendehulpafdelingsverpleegkundigenoverdrachtsformulier".repeat(3),
  },
  "nothing but a question": { question: "Wat kan weg?", why: "", reward: "", team: [] },
  "no dates": {
    schedule: makePosterParts().facts.schedule.map((step) => ({ ...step, startsAt: null })),
  },
};
const words = (sheet: Sheet) =>
  sheet.blocks.flatMap((block) => block.marks).filter((mark) => mark.kind === "words");

test.each(
  Object.entries(cases).flatMap(([name, over]) =>
    [["nl"], ["en", "nl"]].map((languages) => [name, languages, over] as const),
  ),
)("%s fits, in %s", (_, languages, over) => {
  const parts = makePosterParts(over, languages as ("nl" | "en")[]);
  for (const [sheet, least] of [
    [portraitSheet(parts), 20],
    [landscapeSheet(parts), 18],
  ] as const) {
    for (const { text, face, size, x, y } of words(sheet)) {
      expect({
        text,
        left: x >= 0,
        right: x + widthOf(text, face, size) <= sheet.width + 0.5,
        top: y - size * 0.8 > 0,
        bottom: y + size * 0.3 < sheet.height,
      }).toMatchObject({ left: true, right: true, top: true, bottom: true });
    }
    const question = sheet.blocks
      .find((block) => block.as === "heading")!
      .marks.filter((mark) => mark.kind === "words");
    expect(Math.min(...question.map(({ size }) => size))).toBeGreaterThanOrEqual(least);
    if (over !== cases["one endless word"])
      expect(question.map(({ text }) => text).join(" ")).toBe(parts.facts.question);
  }
});

test("without a photo there are initials, and emoji nobody can print are left out", () => {
  const said = words(portraitSheet(makePosterParts({ question: "Wat 🎉 kan weg?" }))).map(
    ({ text }) => text,
  );
  expect(said).toContain("MD");
  expect(widthOf("Wat 🎉", "title", 10)).toBe(widthOf("Wat ", "title", 10));
});

test("lines are about equally long, and a word that is wider than a line is cut", () => {
  const lines = linesOf(
    "een twee drie vier vijf zes zeven acht negen",
    { face: "text", width: 200 },
    20,
  );
  const wide = lines.map((line) => widthOf(line, "text", 20));
  expect(Math.max(...wide) - Math.min(...wide)).toBeLessThan(70);
  expect(
    linesOf("a".repeat(60), { face: "text", width: 100 }, 20).every(
      (line) => widthOf(line, "text", 20) <= 100,
    ),
  ).toBe(true);
});

test("what is over at the least size ends in an ellipsis", () => {
  const { size, lines } = fitted(long, {
    face: "title",
    width: 120,
    height: 60,
    leading: 1,
    largest: 40,
    least: 20,
  });
  expect([size, lines.length, lines.at(-1)!.endsWith("…")]).toEqual([20, 3, true]);
});

test("an opening is whole sentences where it can be", () => {
  expect(opening("Eerst dit. Dan dat, wat langer is.", 15)).toBe("Eerst dit.");
  expect(opening("Geen enkele zin is zo kort als hier", 16)).toBe("Geen enkele zin …");
});
