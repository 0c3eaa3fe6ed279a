import { expect, test } from "vitest";
import { parseRichText } from "#app/rich-text/parse-rich-text.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { richTextFromHtml } from "#app/rich-text/rich-text-from-html.server.ts";
import { richTextFromText } from "#app/rich-text/rich-text-from-text.ts";
import { richTextToHtml } from "#app/rich-text/rich-text-to-html.ts";
import { richTextToTextarea } from "#app/rich-text/rich-text-to-textarea.ts";
import { harmIn } from "./harmless.ts";
import { payloads, payloadsThere } from "./payloads.ts";

const attackTest = test.runIf(payloadsThere);
const harmOf = (render: (payload: string) => string | undefined) =>
  payloads().flatMap((payload) =>
    harmIn(render(payload) ?? "").map((harm) => `${harm} from ${payload.slice(0, 200)}`),
  );

attackTest("payloads: more than 2,500 attack strings", () => {
  expect(payloads().length).toBeGreaterThan(2500);
});

attackTest("richTextFromHtml: attack strings, nothing that could run", () => {
  expect(harmOf((payload) => htmlOf(richTextFromHtml(payload).doc))).toEqual([]);
  expect(
    harmOf((payload) =>
      htmlOf(richTextFromHtml(`<p title="${payload}">a ${payload}<b>${payload}`).doc),
    ),
  ).toEqual([]);
});

attackTest("richTextFromHtml: its own output, gives the same again", () => {
  const twice = payloads().filter((payload) => {
    const once = htmlOf(richTextFromHtml(payload).doc) ?? "";
    return once && htmlOf(richTextFromHtml(once).doc) !== once;
  });
  expect(twice).toEqual([]);
});

attackTest("richTextFromText: attack strings, nothing that could run", () => {
  expect(harmOf((payload) => richTextToHtml(richTextFromText(payload)))).toEqual([]);
  expect(
    harmOf((payload) =>
      richTextToHtml(
        richTextFromText(
          `[x](${payload})\n- ${payload}\n\n@[${payload}](${payload})\n\n![${payload}](${payload})`,
        ),
      ),
    ),
  ).toEqual([]);
});

attackTest("parseRichText: an attack in any text or attribute, refused or shown as text", () => {
  for (const place of places)
    expect(harmOf((payload) => htmlOf(parseRichText(JSON.stringify(place(payload))).doc))).toEqual(
      [],
    );
});

attackTest("richTextToHtml: an unchecked document with attacks, harmless", () => {
  for (const place of places)
    expect(
      harmOf((payload) =>
        richTextToHtml(place(payload) as RichText, { mentionPath: (id) => `/people/${id}` }),
      ),
    ).toEqual([]);
});

attackTest("richTextToTextarea: attack strings, harmless when submitted again", () => {
  expect(
    harmOf((payload) =>
      richTextToHtml(richTextFromText(richTextToTextarea(richTextFromText(payload)))),
    ),
  ).toEqual([]);
});

const htmlOf = (doc: RichText | undefined) =>
  doc && richTextToHtml(doc, { mentionPath: (id) => `/people/${id}` });

const docOf = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => docOf({ type: "paragraph", content });
const places: ((payload: string) => unknown)[] = [
  (x) => paragraph({ type: "text", text: x }),
  (x) => paragraph({ type: "text", text: "a", marks: [{ type: "link", attrs: { href: x } }] }),
  (x) =>
    paragraph({
      type: "text",
      text: "a",
      marks: [{ type: "link", attrs: { href: `https://example.test/${x}` } }],
    }),
  (x) => paragraph({ type: "text", text: "a", marks: [{ type: x, attrs: { href: x } }] }),
  (x) => paragraph({ type: "mention", attrs: { id: "person_1", label: x } }),
  (x) => paragraph({ type: "mention", attrs: { id: x, label: "a" } }),
  (x) => docOf({ type: "image", attrs: { src: x, alt: "a" } }),
  (x) => docOf({ type: "image", attrs: { src: `/files/${x}`, alt: "a" } }),
  (x) => docOf({ type: "image", attrs: { src: "/files/a", alt: x } }),
  (x) => docOf({ type: "heading", attrs: { level: x }, content: [{ type: "text", text: x }] }),
  (x) =>
    docOf({
      type: "orderedList",
      attrs: { start: x },
      content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
    }),
  (x) =>
    docOf({
      type: x,
      attrs: { [x]: x, style: x, onclick: x },
      content: [{ type: "text", text: x }],
    }),
];
