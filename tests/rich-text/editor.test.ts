import { getSchema } from "@tiptap/core";
import { Node as ProseMirrorNode } from "@tiptap/pm/model";
import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { expect, test } from "vitest";
import { createExtensions } from "#app/components/editor/extensions.ts";
import { plainMarkup } from "#app/components/editor/plain-markup.ts";
import { parseRichText } from "#app/rich-text/parse-rich-text.ts";
import { markRules, nodeRules } from "#app/rich-text/rich-text.ts";
import { richTextFromEditor } from "#app/rich-text/rich-text-from-editor.ts";
import { richTextToHtml } from "#app/rich-text/rich-text-to-html.ts";
import { anyRichText } from "./any-rich-text.ts";
import { payloads, payloadsThere } from "./payloads.ts";

const schema = getSchema(createExtensions({ onLink: () => {} }));

test("createExtensions: exactly the nodes and marks of rich text", () => {
  expect(Object.keys(schema.nodes).sort()).toEqual(Object.keys(nodeRules).sort());
  expect(Object.keys(schema.marks).sort()).toEqual(Object.keys(markRules).sort());
});

test("richTextFromEditor: any document opened in the editor, shown the same", () => {
  fc.assert(
    fc.property(anyRichText, (doc) => {
      const opened = ProseMirrorNode.fromJSON(schema, doc);
      opened.check();
      const result = richTextFromEditor(opened.toJSON());
      expect(parseRichText(result)).toEqual({ doc: result });
      const trimmed = (html: string) =>
        html
          .replace(/(<p><\/p>)+$/, "")
          .replaceAll("</strong><strong>", "")
          .replaceAll("</em><em>", "");
      expect(trimmed(richTextToHtml(result)).length).toBeLessThanOrEqual(
        richTextToHtml(doc).length,
      );
    }),
    { numRuns: 300 },
  );
});

test("richTextFromEditor: empty paragraphs at the end, removed except the only one", () => {
  const empty = { type: "paragraph" };
  expect(
    richTextFromEditor({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "a" }] }, empty, empty],
    }).content,
  ).toHaveLength(1);
  expect(richTextFromEditor({ type: "doc", content: [empty, empty] }).content).toEqual([empty]);
});

test.runIf(payloadsThere)(
  "plainMarkup: attack strings, no styles, handlers or active elements",
  () => {
    const allowed = new Set([
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
    const remaining = payloads().flatMap((payload) => {
      const found: string[] = [];
      const visit = (node: DefaultTreeAdapterTypes.Node): void => {
        if ("tagName" in node)
          found.push(...node.attrs.map(({ name }) => name).filter((name) => !allowed.has(name)));
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
    expect(remaining).toEqual([]);
  },
);

test("plainMarkup: pasted markup, keeps text, structure and font weight", () => {
  expect(
    plainMarkup(
      '<!--StartFragment--><b style="font-weight:normal" id=x><p class=y>1 < 2 &amp; ' +
        '<a href=\'https://a.test/"x\' onclick="a > b">go</a><br/></p></b><style>p{}</style>!',
    ),
  ).toBe(
    '<b data-weight="normal"><p>1 &lt; 2 &amp; <a href="https://a.test/&quot;x">go</a><br></p></b>!',
  );
  expect(plainMarkup("a<b")).toBe("a<b>");
  expect(plainMarkup("<p".repeat(100_000)).length).toBeLessThan(1000);
});
