import fc from "fast-check";
import type {
  Block,
  Cell,
  Inline,
  ListItem,
  Prose,
  ProseNode,
  Text,
} from "#app/rich-text/prose.ts";

// Documents as people write them, and what a colleague does to them. Not made with the code under test: by hand, on the tree.
const vocabulary =
  "de overdracht aan het bed duurt veertien minuten korter dan nu, zegt iedereen. een vraag! morgen weer naar 2B én 👩‍🔬 toe".split(
    " ",
  );
const words = (least: number, most: number) =>
  fc
    .array(fc.constantFrom(...vocabulary), { minLength: least, maxLength: most })
    .map((list) => list.join(" "));
const text = fc.tuple(words(1, 14), fc.nat(9)).map(([said, n]): Inline[] =>
  n > 1
    ? [{ type: "text", text: said }]
    : n
      ? [
          { type: "text", text: `${said} ` },
          { type: "text", marks: [{ type: "bold" }], text: "vet" },
          { type: "text", text: " einde" },
        ]
      : [
          { type: "text", text: said },
          { type: "hardBreak" },
          { type: "mention", attrs: { id: "person_1", label: "Sanne" } },
        ],
);
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
    ([wide, rows]): Block => ({
      type: "table",
      content: rows.map((row, n) => ({
        type: "tableRow",
        content: row.slice(0, wide).map((said) => ({
          type: n ? ("tableCell" as const) : ("tableHeader" as const),
          content: [
            { type: "paragraph" as const, content: [{ type: "text" as const, text: said }] },
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
export const humanProse: fc.Arbitrary<Prose> = fc
  .array(block, { minLength: 1, maxLength: 9 })
  .map((content) => ({ type: "doc", content }));

export type Edit = {
  act: (typeof acts)[number];
  at: number;
  to: number;
  said: string;
  block: Block;
};
const acts = [
  "word",
  "word",
  "word",
  "sentence",
  "away",
  "line",
  "move",
  "cut",
  "kind",
  "bold",
  "split",
  "join",
  "item",
  "row",
  "column",
] as const;
export const edit: fc.Arbitrary<Edit> = fc.record({
  act: fc.constantFrom(...acts),
  at: fc.nat(999),
  to: fc.nat(999),
  said: words(1, 6),
  block,
});

/** The document after somebody did this to it. */
export function edited(doc: Prose, { act, at, to, said, block }: Edit): Prose {
  const content = structuredClone(doc.content);
  const n = at % content.length;
  const texts = textsIn(content);
  const one = texts[at % Math.max(1, texts.length)];
  const [before, after] = content.slice(n, n + 2);
  const tables = content.filter((one) => one.type === "table");
  const cell = (text: string): Cell => ({
    type: "tableCell",
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  });
  switch (act) {
    case "word":
      if (one)
        one.text = one.text
          .split(" ")
          .map((word, k, all) => (k === to % all.length ? said : word))
          .join(" ");
      break;
    case "sentence":
      if (one) one.text += ` ${said}.`;
      break;
    case "away":
      if (one)
        one.text =
          one.text
            .split(" ")
            .filter((_, k, all) => all.length < 2 || k !== to % all.length)
            .join(" ") || "x";
      break;
    case "bold":
      if (one?.marks) delete one.marks;
      else if (one) one.marks = [{ type: "bold" }];
      break;
    case "line":
      content.splice(n, 0, structuredClone(block));
      break;
    case "cut":
      if (content.length > 1) content.splice(n, 1);
      break;
    case "move":
      content.splice(to % content.length, 0, ...content.splice(n, 1));
      break;
    case "kind":
      if (before?.type === "paragraph")
        content[n] = { ...before, type: "heading", attrs: { level: 3 } };
      break;
    case "split":
      if (before?.type === "paragraph" && (before.content?.length ?? 0) > 1)
        content.splice(
          n,
          1,
          { type: "paragraph", content: before.content!.slice(0, 1) },
          { type: "paragraph", content: before.content!.slice(1) },
        );
      break;
    case "join":
      if (before?.type === "paragraph" && after?.type === "paragraph")
        content.splice(n, 2, {
          type: "paragraph",
          content: [...(before.content ?? []), ...(after.content ?? [])],
        });
      break;
    case "row":
      if (tables[0])
        tables[0].content.splice(to % (tables[0].content.length + 1), 0, {
          type: "tableRow",
          content: tables[0].content[0]!.content.map(() => cell(said)),
        });
      break;
    case "column":
      for (const row of tables[0]?.content ?? [])
        row.content.splice(to % (row.content.length + 1), 0, cell(said));
      break;
    case "item":
      if (before?.type === "bulletList" && before.content.length > 1)
        before.content.splice(to % before.content.length, 1);
      break;
  }
  return { type: "doc", content };
}

function textsIn(nodes: readonly ProseNode[]): Text[] {
  return nodes.flatMap((one): Text[] =>
    one.type === "text" ? [one] : "content" in one ? textsIn(one.content ?? []) : [],
  );
}
