import { getSchema } from "@tiptap/core";
import { Node as ProseMirrorNode } from "@tiptap/pm/model";
import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { expect, test } from "vitest";
import { extensionsFor } from "#app/components/editor/extensions.ts";
import { plainMarkup } from "#app/components/editor/plain-markup.ts";
import { parseProse } from "#app/rich-text/parse-prose.ts";
import { marks, nodes } from "#app/rich-text/prose.ts";
import { proseFromEditor } from "#app/rich-text/prose-from-editor.ts";
import { proseToHtml } from "#app/rich-text/prose-to-html.ts";
import { anyProse } from "./any-prose.ts";
import { payloads, payloadsThere } from "./payloads.ts";

const schema = getSchema(extensionsFor({ onLink: () => {} }));

test("the editor knows the nodes and marks of a text, no more and no fewer", () => {
  expect(Object.keys(schema.nodes).sort()).toEqual(Object.keys(nodes).sort());
  expect(Object.keys(schema.marks).sort()).toEqual(Object.keys(marks).sort());
});

test("any text opens in the editor and comes back readable, showing the same", () => {
  fc.assert(
    fc.property(anyProse, (doc) => {
      const opened = ProseMirrorNode.fromJSON(schema, doc);
      opened.check();
      const back = proseFromEditor(opened.toJSON());
      expect(parseProse(back)).toEqual({ doc: back });
      const trimmed = (html: string) =>
        html
          .replace(/(<p><\/p>)+$/, "")
          .replaceAll("</strong><strong>", "")
          .replaceAll("</em><em>", "");
      expect(trimmed(proseToHtml(back)).length).toBeLessThanOrEqual(proseToHtml(doc).length);
    }),
    { numRuns: 300 },
  );
});

test("empty paragraphs at the end are not kept; the last one is", () => {
  const empty = { type: "paragraph" };
  expect(
    proseFromEditor({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "a" }] }, empty, empty],
    }).content,
  ).toHaveLength(1);
  expect(proseFromEditor({ type: "doc", content: [empty, empty] }).content).toEqual([empty]);
});

test.runIf(payloadsThere)(
  "pasted markup loses its styles and handlers before anything reads it",
  () => {
    const kept = new Set([
      "href",
      "src",
      "alt",
      "start",
      "data-type",
      "data-id",
      "data-label",
      "data-mention-suggestion-char",
      "data-pm-slice",
      "data-weight",
      "data-slant",
    ]);
    const left = payloads().flatMap((payload) => {
      const found: string[] = [];
      const visit = (node: DefaultTreeAdapterTypes.Node): void => {
        if ("tagName" in node)
          found.push(...node.attrs.map(({ name }) => name).filter((name) => !kept.has(name)));
        if (
          "tagName" in node &&
          /^(script|style|svg|math|iframe|object|template|title|textarea)$/.test(node.tagName)
        )
          found.push(node.tagName);
        if ("childNodes" in node) node.childNodes.forEach(visit);
      };
      visit(parseFragment(plainMarkup(payload)));
      return found.map((name) => `${name} from ${payload.slice(0, 120)}`);
    });
    expect(left).toEqual([]);
  },
);

test("pasted markup keeps its words, its structure and how heavy it was", () => {
  expect(
    plainMarkup(
      '<!--StartFragment--><b style="font-weight:normal" id=x><p class=y>1 < 2 &amp; <a href=\'https://a.test/"x\' onclick="a > b">go</a><br/></p></b><style>p{}</style>!',
    ),
  ).toBe(
    '<b data-weight="normal"><p>1 &lt; 2 &amp; <a href="https://a.test/&quot;x">go</a><br></p></b>!',
  );
  expect(plainMarkup("a<b")).toBe("a<b>");
  expect(plainMarkup("<p".repeat(100_000)).length).toBeLessThan(1000);
});
