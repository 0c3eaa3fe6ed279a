import fc from "fast-check";
import { expect, test } from "vitest";
import { parseProse } from "#app/rich-text/parse-prose.ts";
import { proseFromHtml } from "#app/rich-text/prose-from-html.server.ts";
import { proseFromText } from "#app/rich-text/prose-from-text.ts";
import { proseToHtml } from "#app/rich-text/prose-to-html.ts";
import { proseLength, proseToText } from "#app/rich-text/prose-to-text.ts";
import { proseToTextarea } from "#app/rich-text/prose-to-textarea.ts";
import { anyProse, lettersOf, wordsOf } from "./any-prose.ts";
import { harmIn } from "./harmless.ts";

const runs = { numRuns: 500 };

test("a document from the table is read back as it was", () => {
  fc.assert(
    fc.property(anyProse, (doc) => {
      expect(parseProse(JSON.stringify(doc))).toEqual({ doc });
      expect(JSON.stringify(parseProse(doc).doc)).toBe(JSON.stringify(doc));
    }),
    runs,
  );
});

test("what is shown holds only tags and attributes we know", () => {
  fc.assert(
    fc.property(anyProse, (doc) => {
      expect(harmIn(proseToHtml(doc))).toEqual([]);
    }),
    runs,
  );
});

test("what is shown, read as foreign HTML, is shown the same from then on", () => {
  const again = (html: string) => proseToHtml(proseFromHtml(html).doc!);
  fc.assert(
    fc.property(anyProse, (doc) => {
      const once = again(proseToHtml(doc));
      expect(again(once)).toBe(once);
    }),
    runs,
  );
});

test("words survive: text to document to text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
      const doc = proseFromText(text);
      expect(parseProse(doc)).toEqual({ doc });
      expect(wordsOf(proseToTextarea(doc))).toEqual(wordsOf(text));
    }),
    runs,
  );
});

test("a document edited in a textarea keeps its words", () => {
  fc.assert(
    fc.property(anyProse, (doc) => {
      const [was, is] = [doc, proseFromText(proseToTextarea(doc))].map((one) =>
        lettersOf(proseToText(one!)),
      );
      let found = 0;
      for (const letter of is!) if (letter === was![found]) found += 1;
      expect(was!.slice(found)).toEqual([]);
    }),
    runs,
  );
});

test("simple documents come back from a textarea exactly", () => {
  const text =
    "## Why\n\nWe **lose** an *hour* a day, see [the count](https://example.test/a_(b)?c=1#d).\nAsk @[Anna de Vries](person_1).\n\n- one\n- two\n\n  1. deeper\n  2. still\n\n> Said by ***all***\n\n![The ward](/files/file_1)";
  expect(proseToTextarea(proseFromText(text))).toBe(text);
  fc.assert(
    fc.property(anyProse, (doc) => {
      const once = proseFromText(proseToTextarea(doc));
      expect(parseProse(once)).toEqual({ doc: once });
    }),
    runs,
  );
});

test("a summary is one line, no longer than asked, and never splits a character", () => {
  fc.assert(
    fc.property(anyProse, fc.integer({ min: 5, max: 80 }), (doc, max) => {
      const line = proseToText(doc, max);
      expect(line.length).toBeLessThanOrEqual(max);
      expect(line).not.toMatch(/\n/);
      expect(line).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    }),
    runs,
  );
});

test("the editor and the server count alike", () => {
  fc.assert(
    fc.property(anyProse, (doc) => {
      const length = proseLength(doc);
      expect(parseProse(doc, { text: length }).problem).toBeUndefined();
      if (length) expect(parseProse(doc, { text: length - 1 }).problem).toBe("too-long");
    }),
    runs,
  );
});
