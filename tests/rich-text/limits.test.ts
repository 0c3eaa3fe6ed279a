import { expect, test } from "vitest";
import { isEmptyProse, parseProse } from "#app/rich-text/parse-prose.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { proseFromHtml } from "#app/rich-text/prose-from-html.server.ts";
import { proseFromText } from "#app/rich-text/prose-from-text.ts";
import { proseToHtml } from "#app/rich-text/prose-to-html.ts";
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
  ["a node nobody knows", doc({ type: "video" }), "damaged"],
  ["a name every object has", doc({ type: "constructor" }), "damaged"],
  ["a node in the wrong place", doc(text("a")), "damaged"],
  [
    "a list item that does not begin with a paragraph",
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
    "a key from elsewhere",
    JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":{"a":1}}]}'),
    "damaged",
  ],
  ["a mark twice", doc(paragraph(text("a", { type: "bold" }, { type: "bold" }))), "damaged"],
  ["marks on a block", doc({ ...paragraph(), marks: [{ type: "bold" }] }), "damaged"],
  ["an empty text", doc(paragraph(text(""))), "damaged"],
  [
    "a picture from elsewhere",
    doc({ type: "image", attrs: { src: "https://example.test/a.png", alt: "" } }),
    "damaged",
  ],
  [
    "a link that runs",
    doc(paragraph(text("a", { type: "link", attrs: { href: "javascript:alert(1)" } }))),
    "address",
  ],
  [
    "a link to another host without a scheme",
    doc(paragraph(text("a", { type: "link", attrs: { href: "//example.test" } }))),
    "address",
  ],
  [
    "a link that pretends to be another host",
    doc(paragraph(text("a", { type: "link", attrs: { href: "https://bank.test@evil.test/" } }))),
    "address",
  ],
  ["the character PostgreSQL cannot keep", doc(paragraph(text("a\0b"))), "characters"],
  ["half a surrogate pair", doc(paragraph(text("a\ud83d"))), "characters"],
  [
    "half a surrogate pair in a name",
    doc(paragraph({ type: "mention", attrs: { id: "p", label: "\ude00" } })),
    "characters",
  ],
  ["no JSON", "{", "damaged"],
  ["no document", "[]", "damaged"],
  ["nothing", null, "damaged"],
])("refuses %s", (_, given, problem) => {
  expect(parseProse(given)).toEqual({ problem });
});

test("depth is limited to twenty levels", () => {
  expect(parseProse(nested(18)).problem).toBeUndefined();
  expect(parseProse(nested(19))).toEqual({ problem: "too-deep" });
});

test("length is limited to what the field allows", () => {
  expect(parseProse(doc(paragraph(text("a".repeat(20_000))))).problem).toBeUndefined();
  expect(parseProse(doc(paragraph(text("a".repeat(20_001)))))).toEqual({ problem: "too-long" });
  expect(parseProse(doc(paragraph(text("abc"), text("def"))), { text: 5 })).toEqual({
    problem: "too-long",
  });
});

test("the number of nodes is limited, however they are spread", () => {
  const lines = (count: number) =>
    doc(
      ...Array.from({ length: count }, () =>
        paragraph(...Array.from({ length: 99 }, () => ({ type: "hardBreak" }))),
      ),
    );
  expect(parseProse(lines(99)).problem).toBeUndefined();
  expect(parseProse(lines(101))).toEqual({ problem: "too-long" });
});

test("nothing to see is empty: spaces, fillers, zero-width characters, line breaks", () => {
  for (const blank of ["", " ", "\u00a0", "\u3164", "\u200b\u200d\u2060\ufeff", "\u2800"]) {
    expect(
      isEmptyProse(doc(paragraph(...(blank ? [text(blank)] : []), { type: "hardBreak" })) as Prose),
      JSON.stringify(blank),
    ).toBe(true);
  }
  expect(isEmptyProse(doc(paragraph(text("."))) as Prose)).toBe(false);
  expect(isEmptyProse(doc({ type: "image", attrs: { src: "/files/a", alt: "" } }) as Prose)).toBe(
    false,
  );
});

const bombs: Record<string, () => unknown> = {
  "10 MB of JSON": () => parseProse(JSON.stringify(doc(paragraph(text("a".repeat(10_000_000)))))),
  "10 MB already read": () =>
    parseProse({
      type: "doc",
      content: Array.from({ length: 300_000 }, () => paragraph(text("a"))),
    }),
  "a million children": () =>
    parseProse({ type: "doc", content: Array(1_000_000).fill(paragraph()) }),
  "depth 10,000": () => parseProse(nested(10_000)),
  "depth 10,000 as text": () =>
    parseProse('{"type":"doc","content":['.repeat(10_000) + "]}".repeat(10_000)),
  "100,000 keys": () =>
    parseProse({
      ...doc(paragraph()),
      ...Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at])),
    }),
  "39,000 open tags": () => proseFromHtml("<i>".repeat(39_000)),
  "formatting opened again by every paragraph": () =>
    proseFromHtml(
      `<p>${Array.from({ length: 60 }, (_, at) => `<b a=${at}>`).join("")}${"<p>x".repeat(28_000)}`,
    ),
  "14,000 attributes": () =>
    proseFromHtml(`<a ${Array.from({ length: 14_000 }, (_, at) => `x${at}`).join(" ")}>`),
  "14,000 attributes in six tags": () =>
    proseFromHtml(
      Array.from(
        { length: 6 },
        () => `<a ${Array.from({ length: 2_300 }, (_, at) => `x${at}`).join(" ")}>`,
      ).join(""),
    ),
  "30,000 paragraphs": () => proseFromHtml("<p>x".repeat(30_000)),
  "10 MB of HTML": () => proseFromHtml("<p>words ".repeat(1_200_000)),
  "half a million brackets": () => proseFromText("[a".repeat(250_000)),
  "half a million stars": () => proseFromText("*a".repeat(250_000)),
  "addresses without end": () => proseFromText("https://".repeat(60_000)),
  "brackets without end": () => proseFromText(`https://a.test/${")".repeat(1900)} `.repeat(250)),
  "50,000 list items": () => proseFromText("- a\n".repeat(50_000)),
  "two texts with nothing in common": () =>
    textDifference("abc def. ".repeat(2200), "xyz, uvw; ".repeat(2000)),
};

test.each(Object.entries(bombs))("answers within a second of processor time: %s", (_, bomb) => {
  const start = process.cpuUsage();
  bomb();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(1000);
});

test("a document too deep to have been checked is cut off when shown, not fallen over", () => {
  expect(proseToHtml(nested(50_000) as Prose).length).toBeLessThan(10_000);
});
