import { expect, test } from "vitest";
import { parseProse } from "#app/rich-text/parse-prose.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { proseFromHtml } from "#app/rich-text/prose-from-html.server.ts";
import { proseFromText } from "#app/rich-text/prose-from-text.ts";
import { proseToHtml } from "#app/rich-text/prose-to-html.ts";
import { proseToTextarea } from "#app/rich-text/prose-to-textarea.ts";
import { harmIn } from "./harmless.ts";
import { payloads, payloadsThere } from "./payloads.ts";

const attack = test.runIf(payloadsThere);
const harmful = (make: (payload: string) => string | undefined) =>
  payloads().flatMap((payload) =>
    harmIn(make(payload) ?? "").map((harm) => `${harm} from ${payload.slice(0, 200)}`),
  );

attack("there are enough attack strings to mean something", () => {
  expect(payloads().length).toBeGreaterThan(2500);
});

attack("foreign HTML leaves nothing that could run", () => {
  expect(harmful((payload) => htmlOf(proseFromHtml(payload).doc))).toEqual([]);
  expect(
    harmful((payload) =>
      htmlOf(proseFromHtml(`<p title="${payload}">a ${payload}<b>${payload}`).doc),
    ),
  ).toEqual([]);
});

attack("foreign HTML read twice is foreign HTML read once", () => {
  const twice = payloads().filter((payload) => {
    const once = htmlOf(proseFromHtml(payload).doc) ?? "";
    return once && htmlOf(proseFromHtml(once).doc) !== once;
  });
  expect(twice).toEqual([]);
});

attack("typed text leaves nothing that could run", () => {
  expect(harmful((payload) => proseToHtml(proseFromText(payload)))).toEqual([]);
  expect(
    harmful((payload) =>
      proseToHtml(
        proseFromText(
          `[x](${payload})\n- ${payload}\n\n@[${payload}](${payload})\n\n![${payload}](${payload})`,
        ),
      ),
    ),
  ).toEqual([]);
});

attack("an attack in any text or attribute of a document is refused or shown as words", () => {
  for (const place of places)
    expect(harmful((payload) => htmlOf(parseProse(JSON.stringify(place(payload))).doc))).toEqual(
      [],
    );
});

attack("even a document that nobody checked is shown without harm", () => {
  for (const place of places)
    expect(
      harmful((payload) =>
        proseToHtml(place(payload) as Prose, { mentionPath: (id) => `/people/${id}` }),
      ),
    ).toEqual([]);
});

attack("what comes back in a textarea is harmless when it is sent again", () => {
  expect(
    harmful((payload) => proseToHtml(proseFromText(proseToTextarea(proseFromText(payload))))),
  ).toEqual([]);
});

const htmlOf = (doc: Prose | undefined) =>
  doc && proseToHtml(doc, { mentionPath: (id) => `/people/${id}` });

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => doc({ type: "paragraph", content });
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
  (x) => doc({ type: "image", attrs: { src: x, alt: "a" } }),
  (x) => doc({ type: "image", attrs: { src: `/files/${x}`, alt: "a" } }),
  (x) => doc({ type: "image", attrs: { src: "/files/a", alt: x } }),
  (x) => doc({ type: "heading", attrs: { level: x }, content: [{ type: "text", text: x }] }),
  (x) =>
    doc({
      type: "orderedList",
      attrs: { start: x },
      content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
    }),
  (x) =>
    doc({ type: x, attrs: { [x]: x, style: x, onclick: x }, content: [{ type: "text", text: x }] }),
];
