import fc from "fast-check";
import type {
  Block,
  Cell,
  Inline,
  ListItem,
  RichText,
  RichTextNode,
  Table,
  Text,
} from "#app/rich-text/rich-text.ts";

// Documents as people write them, and edits of them. Built on the tree by hand, without the code
// under test.
const vocabulary =
  "de overdracht aan het bed duurt veertien minuten korter dan nu, zegt iedereen. een vraag!"
    .concat(" morgen weer naar 2B én 👩‍🔬 toe")
    .split(" ");
const words = (min: number, max: number) =>
  fc
    .array(fc.constantFrom(...vocabulary), { minLength: min, maxLength: max })
    .map((list) => list.join(" "));
const text = fc.tuple(words(1, 14), fc.nat(9)).map(([written, n]): Inline[] => {
  if (n > 1) return [{ type: "text", text: written }];
  return n ? withBold(written) : withMention(written);
});
const withBold = (written: string): Inline[] => [
  { type: "text", text: `${written} ` },
  { type: "text", marks: [{ type: "bold" }], text: "vet" },
  { type: "text", text: " einde" },
];
const withMention = (written: string): Inline[] => [
  { type: "text", text: written },
  { type: "hardBreak" },
  { type: "mention", attrs: { id: "person_1", label: "Sanne" } },
];
const paragraph = text.map((content): Block => ({ type: "paragraph", content }));
const item = fc.tuple(text, fc.nat(9)).map(
  ([content, n]): ListItem => ({
    type: "listItem",
    content: [
      { type: "paragraph", content },
      ...(n
        ? []
        : [{ type: "image" as const, attrs: { src: "/files/file_9", alt: "in de lijst" } }]),
    ],
  }),
);
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.array(words(1, 4), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  )
  .map(
    ([columns, rows]): Block => ({
      type: "table",
      content: rows.map((row, index) => ({
        type: "tableRow",
        content: row.slice(0, columns).map((written) => ({
          type: index ? ("tableCell" as const) : ("tableHeader" as const),
          content: [
            { type: "paragraph" as const, content: [{ type: "text" as const, text: written }] },
          ],
        })),
      })),
    }),
  );
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: text.map((content): Block => ({ type: "heading", attrs: { level: 2 }, content })),
  },
  {
    weight: 1,
    arbitrary: fc
      .nat(3)
      .map((n): Block => ({ type: "image", attrs: { src: `/files/file_${n}`, alt: `foto ${n}` } })),
  },
  {
    weight: 1,
    arbitrary: fc.nat(2).map(
      (n): Block => ({
        type: "file",
        attrs: { src: `/files/file_${n}`, name: `rooster ${n}.pdf`, bytes: n },
      }),
    ),
  },
  { weight: 1, arbitrary: table },
  {
    weight: 1,
    arbitrary: fc
      .array(item, { minLength: 1, maxLength: 4 })
      .map((content): Block => ({ type: "bulletList", content })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(item, { minLength: 1, maxLength: 3 })
      .map((content): Block => ({ type: "orderedList", attrs: { start: 1 }, content })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(paragraph, { minLength: 1, maxLength: 2 })
      .map((content): Block => ({ type: "blockquote", content })),
  },
);
export const realisticRichText: fc.Arbitrary<RichText> = fc
  .array(block, { minLength: 1, maxLength: 9 })
  .map((content) => ({ type: "doc", content }));

type Action = (typeof actions)[number];
export type Edit = {
  action: Action;
  from: number;
  to: number;
  text: string;
  block: Block;
};
const actions = [
  "replace word",
  "replace word",
  "replace word",
  "add sentence",
  "remove word",
  "insert block",
  "move block",
  "remove block",
  "make heading",
  "toggle bold",
  "split paragraph",
  "join paragraphs",
  "remove item",
  "add row",
  "add column",
] as const;
export const edit: fc.Arbitrary<Edit> = fc.record({
  action: fc.constantFrom(...actions),
  from: fc.nat(999),
  to: fc.nat(999),
  text: words(1, 6),
  block,
});

/** The document after an edit. */
export function edited(doc: RichText, change: Edit): RichText {
  const content = structuredClone(doc.content);
  const texts = textsIn(content);
  const node = texts[change.from % Math.max(1, texts.length)];
  if (node) editText(node, change);
  editBlocks(content, change);
  const firstTable = content.find((candidate) => candidate.type === "table");
  if (firstTable) editTable(firstTable, change);
  return { type: "doc", content };
}

function editText(node: Text, { action, to, text: written }: Edit): void {
  const nodeWords = node.text.split(" ");
  const index = to % nodeWords.length;
  if (action === "replace word")
    node.text = nodeWords.map((word, k) => (k === index ? written : word)).join(" ");
  else if (action === "add sentence") node.text += ` ${written}.`;
  else if (action === "remove word")
    node.text = nodeWords.filter((_, k) => nodeWords.length < 2 || k !== index).join(" ") || "x";
  else if (action === "toggle bold") {
    if (node.marks) delete node.marks;
    else node.marks = [{ type: "bold" }];
  }
}

function editBlocks(content: Block[], { action, from, to, block: inserted }: Edit): void {
  const index = from % content.length;
  const current = content[index];
  switch (action) {
    case "insert block":
      content.splice(index, 0, structuredClone(inserted));
      break;
    case "remove block":
      if (content.length > 1) content.splice(index, 1);
      break;
    case "move block":
      content.splice(to % content.length, 0, ...content.splice(index, 1));
      break;
    case "make heading":
      if (current?.type === "paragraph")
        content[index] = { ...current, type: "heading", attrs: { level: 3 } };
      break;
    case "split paragraph":
      splitParagraph(content, index);
      break;
    case "join paragraphs":
      joinParagraphs(content, index);
      break;
    case "remove item":
      if (current?.type === "bulletList" && current.content.length > 1)
        current.content.splice(to % current.content.length, 1);
      break;
  }
}

function splitParagraph(content: Block[], index: number): void {
  const current = content[index];
  if (current?.type !== "paragraph" || (current.content?.length ?? 0) < 2) return;
  content.splice(
    index,
    1,
    { type: "paragraph", content: current.content!.slice(0, 1) },
    { type: "paragraph", content: current.content!.slice(1) },
  );
}

function joinParagraphs(content: Block[], index: number): void {
  const [current, next] = content.slice(index, index + 2);
  if (current?.type !== "paragraph" || next?.type !== "paragraph") return;
  content.splice(index, 2, {
    type: "paragraph",
    content: [...(current.content ?? []), ...(next.content ?? [])],
  });
}

function editTable({ content }: Table, { action, to, text: written }: Edit): void {
  const cell = (): Cell => ({
    type: "tableCell",
    content: [{ type: "paragraph", content: [{ type: "text", text: written }] }],
  });
  if (action === "add row")
    content.splice(to % (content.length + 1), 0, {
      type: "tableRow",
      content: content[0]!.content.map(cell),
    });
  else if (action === "add column")
    for (const row of content) row.content.splice(to % (row.content.length + 1), 0, cell());
}

function textsIn(nodes: readonly RichTextNode[]): Text[] {
  return nodes.flatMap((node): Text[] => {
    if (node.type === "text") return [node];
    return "content" in node ? textsIn(node.content ?? []) : [];
  });
}
