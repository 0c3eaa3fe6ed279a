import fc from "fast-check";
import type { Block, Cell, Inline, ListItem, Mark, RichText } from "#app/rich-text/rich-text.ts";

// Any document that the table of rich-text.ts allows, with awkward characters.
const awkward = fc.constantFrom(
  "<script>",
  '"><img src=x onerror=alert(1)>',
  "&amp;",
  "javascript:alert(1)",
  "']]>",
  "\u202e",
  "é",
  "👩‍🔬",
  "\u0001",
  "**",
  "- ",
  "[x](y)",
);
const typed = fc.oneof(
  { weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }) },
  { weight: 1, arbitrary: awkward },
);
const storable = typed.filter((text) => !text.includes("\0"));
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,30}$/);

const href = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  id.map((name) => `/ideas/${name}?a="`.slice(0, -1)),
  id.map((name) => `mailto:${name}@example.test`),
);
const markSets = fc
  .tuple(fc.boolean(), fc.boolean(), fc.option(href))
  .map(([bold, italic, target]): Mark[] => [
    ...(target ? [{ type: "link" as const, attrs: { href: target } }] : []),
    ...(bold ? [{ type: "bold" as const }] : []),
    ...(italic ? [{ type: "italic" as const }] : []),
  ]);
const marked = markSets.map((marks) => (marks.length ? { marks } : {}));

const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(storable, marked)
      .map(([text, more]): Inline => ({ type: "text", ...more, text })),
  },
  { weight: 1, arbitrary: marked.map((more): Inline => ({ type: "hardBreak", ...more })) },
  {
    weight: 1,
    arbitrary: fc.tuple(id, storable, marked).map(
      ([person, label, more]): Inline => ({
        type: "mention",
        attrs: { id: person, label },
        ...more,
      }),
    ),
  },
);
const line = fc
  .array(inline, { maxLength: 5 })
  .map((content) => (content.length ? { content } : {}));

const { block } = fc.letrec<{ block: Block; item: ListItem; leaf: Block; table: Block }>((tie) => ({
  leaf: fc.oneof(
    { weight: 5, arbitrary: line.map((more): Block => ({ type: "paragraph", ...more })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(2 as const, 3 as const), line)
        .map(([level, more]): Block => ({ type: "heading", attrs: { level }, ...more })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(id, storable, fc.nat(9)).map(
        ([file, name, bytes]): Block => ({
          type: "file",
          attrs: { src: `/files/${file}`, name, bytes },
        }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(id, fc.string({ unit: "grapheme" })).map(
        ([file, alt]): Block => ({
          type: "image",
          attrs: { src: `/files/${file}`, alt: alt.replaceAll("\0", "") },
        }),
      ),
    },
  ),
  table: fc
    .array(
      fc.array(
        fc.tuple(
          fc.constantFrom("tableCell" as const, "tableHeader" as const),
          fc.array(line, { minLength: 1, maxLength: 2 }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map(
      (rows): Block => ({
        type: "table",
        content: rows.map((cells) => ({
          type: "tableRow",
          content: cells.map(
            ([type, lines]): Cell => ({
              type,
              content: lines.map((more) => ({ type: "paragraph", ...more })),
            }),
          ),
        })),
      }),
    ),
  item: fc.tuple(line, fc.array(tie("block"), { maxLength: 2 })).map(
    ([more, rest]): ListItem => ({
      type: "listItem",
      content: [{ type: "paragraph", ...more }, ...rest],
    }),
  ),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true, maxDepth: 3 },
    tie("leaf"),
    tie("table"),
    fc
      .array(tie("item"), { minLength: 1, maxLength: 3 })
      .map((content): Block => ({ type: "bulletList", content })),
    fc
      .tuple(fc.nat(999), fc.array(tie("item"), { minLength: 1, maxLength: 3 }))
      .map(([start, content]): Block => ({ type: "orderedList", attrs: { start }, content })),
    fc
      .array(tie("block"), { minLength: 1, maxLength: 3 })
      .map((content): Block => ({ type: "blockquote", content })),
  ),
}));

export const anyRichText: fc.Arbitrary<RichText> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((content) => ({ type: "doc", content }));

/** Words of letters and digits only. */
export const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

export const lettersOf = (text: string) => text.match(/\p{L}/gu) ?? [];
