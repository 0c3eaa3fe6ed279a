import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRichText } from "#app/rich-text/parse-rich-text.ts";
import { richTextFromHtml } from "#app/rich-text/rich-text-from-html.server.ts";
import { richTextFromText } from "#app/rich-text/rich-text-from-text.ts";
import { richTextToHtml } from "#app/rich-text/rich-text-to-html.ts";
import { richTextLength, richTextToText } from "#app/rich-text/rich-text-to-text.ts";
import { richTextToTextarea } from "#app/rich-text/rich-text-to-textarea.ts";
import { anyRichText, lettersOf, wordsOf } from "./any-rich-text.ts";
import { harmIn } from "./harmless.ts";

const runs = { numRuns: 500 };

test("parseRichText: any allowed document, unchanged", () => {
  fc.assert(
    fc.property(anyRichText, (doc) => {
      expect(parseRichText(JSON.stringify(doc))).toEqual({ doc });
      expect(JSON.stringify(parseRichText(doc).doc)).toBe(JSON.stringify(doc));
    }),
    runs,
  );
});

test("richTextToHtml: any document, only known tags and attributes", () => {
  fc.assert(
    fc.property(anyRichText, (doc) => {
      expect(harmIn(richTextToHtml(doc))).toEqual([]);
    }),
    runs,
  );
});

test("richTextFromHtml: HTML of any document, stable after the first round", () => {
  const roundTrip = (html: string) => richTextToHtml(richTextFromHtml(html).doc!);
  fc.assert(
    fc.property(anyRichText, (doc) => {
      const once = roundTrip(richTextToHtml(doc));
      expect(roundTrip(once)).toBe(once);
    }),
    runs,
  );
});

test("richTextFromText: any text, no words are lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
      const doc = richTextFromText(text);
      expect(parseRichText(doc)).toEqual({ doc });
      expect(wordsOf(richTextToTextarea(doc))).toEqual(wordsOf(text));
    }),
    runs,
  );
});

test("richTextToTextarea: any document, no letters are lost", () => {
  fc.assert(
    fc.property(anyRichText, (doc) => {
      const before = lettersOf(richTextToText(doc));
      const after = lettersOf(richTextToText(richTextFromText(richTextToTextarea(doc))));
      let found = 0;
      for (const letter of after) if (letter === before[found]) found += 1;
      expect(before.slice(found)).toEqual([]);
    }),
    runs,
  );
});

test("richTextToTextarea: typed markup, given back exactly", () => {
  const text = [
    "## Why",
    "We **lose** an *hour* a day, see [the count](https://example.test/a_(b)?c=1#d).\n" +
      "Ask @[Anna de Vries](person_1).",
    "- one\n- two",
    "  1. deeper\n  2. still",
    "> Said by ***all***",
    "![The ward](/files/file_1)",
  ].join("\n\n");
  expect(richTextToTextarea(richTextFromText(text))).toBe(text);
  fc.assert(
    fc.property(anyRichText, (doc) => {
      const once = richTextFromText(richTextToTextarea(doc));
      expect(parseRichText(once)).toEqual({ doc: once });
    }),
    runs,
  );
});

test("richTextToText: with max, one line within it that splits no character", () => {
  fc.assert(
    fc.property(anyRichText, fc.integer({ min: 5, max: 80 }), (doc, max) => {
      const line = richTextToText(doc, max);
      expect(line.length).toBeLessThanOrEqual(max);
      expect(line).not.toMatch(/\n/);
      expect(line).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    }),
    runs,
  );
});

test("richTextLength: counts as parseRichText does", () => {
  fc.assert(
    fc.property(anyRichText, (doc) => {
      const length = richTextLength(doc);
      expect(parseRichText(doc, { text: length }).problem).toBeUndefined();
      if (length) expect(parseRichText(doc, { text: length - 1 }).problem).toBe("too-long");
    }),
    runs,
  );
});
