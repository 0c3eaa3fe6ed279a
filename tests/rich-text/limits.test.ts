import { expect, test } from "vitest";
import { isEmptyRichText, parseRichText } from "#app/rich-text/parse-rich-text.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { richTextFromHtml } from "#app/rich-text/rich-text-from-html.server.ts";
import { richTextFromText } from "#app/rich-text/rich-text-from-text.ts";
import { richTextToHtml } from "#app/rich-text/rich-text-to-html.ts";
import { textDifference } from "#app/rich-text/text-difference.ts";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (words: string, ...marks: unknown[]) => ({
  type: "text",
  text: words,
  ...(marks.length && { marks }),
});
const nested = (depth: number) => {
  let block: unknown = paragraph();
  for (let level = 0; level < depth; level += 1) block = { type: "blockquote", content: [block] };
  return doc(block);
};

test.each([
  ["an unknown node", doc({ type: "video" }), "damaged"],
  ["a type that every object has as a property", doc({ type: "constructor" }), "damaged"],
  ["a node in the wrong place", doc(text("a")), "damaged"],
  [
    "a list item without a paragraph first",
    doc({
      type: "bulletList",
      content: [{ type: "listItem", content: [{ type: "blockquote", content: [paragraph()] }] }],
    }),
    "damaged",
  ],
  ["an empty list", doc({ type: "bulletList", content: [] }), "damaged"],
  ["an attribute too many", doc({ ...paragraph(), attrs: { style: "color:red" } }), "damaged"],
  ["an attribute too few", doc({ type: "heading" }), "damaged"],
  ["a heading as large as the page's", doc({ type: "heading", attrs: { level: 1 } }), "damaged"],
  [
    "a __proto__ key",
    JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":{"a":1}}]}'),
    "damaged",
  ],
  ["a mark twice", doc(paragraph(text("a", { type: "bold" }, { type: "bold" }))), "damaged"],
  ["marks on a block", doc({ ...paragraph(), marks: [{ type: "bold" }] }), "damaged"],
  ["an empty text", doc(paragraph(text(""))), "damaged"],
  [
    "a foreign picture",
    doc({ type: "image", attrs: { src: "https://example.test/a.png", alt: "" } }),
    "damaged",
  ],
  [
    "a javascript: link",
    doc(paragraph(text("a", { type: "link", attrs: { href: "javascript:alert(1)" } }))),
    "address",
  ],
  [
    "a link to another host without a scheme",
    doc(paragraph(text("a", { type: "link", attrs: { href: "//example.test" } }))),
    "address",
  ],
  [
    "a link with a user name",
    doc(paragraph(text("a", { type: "link", attrs: { href: "https://bank.test@evil.test/" } }))),
    "address",
  ],
  ["the character U+0000", doc(paragraph(text("a\0b"))), "characters"],
  ["half a surrogate pair", doc(paragraph(text("a\ud83d"))), "characters"],
  [
    "half a surrogate pair in a name",
    doc(paragraph({ type: "mention", attrs: { id: "p", label: "\ude00" } })),
    "characters",
  ],
  ["no JSON", "{", "damaged"],
  ["no document", "[]", "damaged"],
  ["nothing", null, "damaged"],
])("parseRichText: %s, refused", (_, given, problem) => {
  expect(parseRichText(given)).toEqual({ problem });
});

test("parseRichText: more than 20 levels, too-deep", () => {
  expect(parseRichText(nested(18)).problem).toBeUndefined();
  expect(parseRichText(nested(19))).toEqual({ problem: "too-deep" });
});

test("parseRichText: longer than the limit, too-long", () => {
  expect(parseRichText(doc(paragraph(text("a".repeat(20_000))))).problem).toBeUndefined();
  expect(parseRichText(doc(paragraph(text("a".repeat(20_001)))))).toEqual({ problem: "too-long" });
  expect(parseRichText(doc(paragraph(text("abc"), text("def"))), { text: 5 })).toEqual({
    problem: "too-long",
  });
});

test("parseRichText: more than 10,000 nodes, too-long", () => {
  const lines = (count: number) =>
    doc(
      ...Array.from({ length: count }, () =>
        paragraph(...Array.from({ length: 99 }, () => ({ type: "hardBreak" }))),
      ),
    );
  expect(parseRichText(lines(99)).problem).toBeUndefined();
  expect(parseRichText(lines(101))).toEqual({ problem: "too-long" });
});

test("isEmptyRichText: spaces, fillers, zero-width characters and line breaks", () => {
  for (const blank of ["", " ", "\u00a0", "\u3164", "\u200b\u200d\u2060\ufeff", "\u2800"]) {
    expect(
      isEmptyRichText(
        doc(paragraph(...(blank ? [text(blank)] : []), { type: "hardBreak" })) as RichText,
      ),
      JSON.stringify(blank),
    ).toBe(true);
  }
  expect(isEmptyRichText(doc(paragraph(text("."))) as RichText)).toBe(false);
  expect(
    isEmptyRichText(doc({ type: "image", attrs: { src: "/files/a", alt: "" } }) as RichText),
  ).toBe(false);
});

const bombs: Record<string, () => unknown> = {
  "10 MB of JSON": () =>
    parseRichText(JSON.stringify(doc(paragraph(text("a".repeat(10_000_000)))))),
  "10 MB as an object": () =>
    parseRichText({
      type: "doc",
      content: Array.from({ length: 300_000 }, () => paragraph(text("a"))),
    }),
  "a million children": () =>
    parseRichText({ type: "doc", content: Array(1_000_000).fill(paragraph()) }),
  "depth 10,000": () => parseRichText(nested(10_000)),
  "depth 10,000 as text": () =>
    parseRichText('{"type":"doc","content":['.repeat(10_000) + "]}".repeat(10_000)),
  "100,000 keys": () =>
    parseRichText({
      ...doc(paragraph()),
      ...Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index])),
    }),
  "39,000 open tags": () => richTextFromHtml("<i>".repeat(39_000)),
  "formatting reopened by every paragraph": () =>
    richTextFromHtml(
      `<p>${Array.from({ length: 60 }, (_, index) => `<b a=${index}>`).join("")}${"<p>x".repeat(28_000)}`,
    ),
  "14,000 attributes": () =>
    richTextFromHtml(`<a ${Array.from({ length: 14_000 }, (_, index) => `x${index}`).join(" ")}>`),
  "14,000 attributes in six tags": () =>
    richTextFromHtml(
      Array.from(
        { length: 6 },
        () => `<a ${Array.from({ length: 2_300 }, (_, index) => `x${index}`).join(" ")}>`,
      ).join(""),
    ),
  "30,000 paragraphs": () => richTextFromHtml("<p>x".repeat(30_000)),
  "10 MB of HTML": () => richTextFromHtml("<p>words ".repeat(1_200_000)),
  "half a million brackets": () => richTextFromText("[a".repeat(250_000)),
  "half a million stars": () => richTextFromText("*a".repeat(250_000)),
  "endless addresses": () => richTextFromText("https://".repeat(60_000)),
  "endless brackets": () => richTextFromText(`https://a.test/${")".repeat(1900)} `.repeat(250)),
  "50,000 list items": () => richTextFromText("- a\n".repeat(50_000)),
  "two texts with nothing in common": () =>
    textDifference("abc def. ".repeat(2200), "xyz, uvw; ".repeat(2000)),
};

test.each(Object.entries(bombs))("limits: %s, answered within a second of CPU time", (_, bomb) => {
  const start = process.cpuUsage();
  bomb();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(1000);
});

test("richTextToHtml: an unchecked document 50,000 levels deep, cut off", () => {
  expect(richTextToHtml(nested(50_000) as RichText).length).toBeLessThan(10_000);
});
