// Rich text as it is stored (jsonb): a tiptap document with few kinds of nodes. The table below
// defines them all; parsing, rendering, importing and the editor follow it.

import { isFileAddress, isId, isLinkAddress } from "./address.ts";

export type Mark =
  | { type: "bold" }
  | { type: "italic" }
  | { type: "link"; attrs: { href: string } };
export type Text = { type: "text"; marks?: Mark[]; text: string };
export type HardBreak = { type: "hardBreak"; marks?: Mark[] };
/** A person by id. `withResolvedNames` replaces the label, as typed, by the real name. */
export type Mention = { type: "mention"; attrs: { id: string; label: string }; marks?: Mark[] };
export type Inline = Text | HardBreak | Mention;

export type Paragraph = { type: "paragraph"; content?: Inline[] };
export type Heading = { type: "heading"; attrs: { level: 2 | 3 }; content?: Inline[] };
export type ListItem = { type: "listItem"; content: Block[] };
export type BulletList = { type: "bulletList"; content: ListItem[] };
export type OrderedList = { type: "orderedList"; attrs: { start: number }; content: ListItem[] };
export type Blockquote = { type: "blockquote"; content: Block[] };
/** One of our own pictures, by its address `/files/<id>`. */
export type Image = { type: "image"; attrs: { src: string; alt: string } };
/** A file to download. `withResolvedFiles` corrects name and size (0 bytes: unknown). */
export type File = { type: "file"; attrs: { src: string; name: string; bytes: number } };
export type Cell = { type: "tableCell" | "tableHeader"; content: Paragraph[] };
export type Row = { type: "tableRow"; content: Cell[] };
/**
 * Rows may differ in length, as when one person adds a column and another a row. Missing cells are
 * shown empty.
 */
export type Table = { type: "table"; content: Row[] };
export type Block =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | Blockquote
  | Image
  | File
  | Table;

/** A checked document. Only `parseRichText` and the `richTextFrom…` functions create one. */
export type RichText = { type: "doc"; content: Block[] };
export type RichTextNode = RichText | Block | ListItem | Row | Cell | Inline;

type Kind = "doc" | "block" | "item" | "row" | "cell" | "inline";
type Attributes = Record<string, (value: unknown) => boolean>;
type NodeRule = {
  kind: Kind;
  children?: Kind;
  minChildren?: 1;
  firstChild?: RichTextNode["type"];
  onlyChild?: RichTextNode["type"];
  attrs: Attributes;
};

const isIntegerBetween = (min: number, max: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
const isTextOfLength = (min: number, max: number) => (value: unknown) =>
  typeof value === "string" && value.length >= min && value.length <= max;

/** Every listed attribute is required, and no other is allowed. */
export const nodeRules: Record<RichTextNode["type"], NodeRule> = {
  doc: { kind: "doc", children: "block", minChildren: 1, attrs: {} },
  paragraph: { kind: "block", children: "inline", attrs: {} },
  heading: { kind: "block", children: "inline", attrs: { level: isIntegerBetween(2, 3) } },
  bulletList: { kind: "block", children: "item", minChildren: 1, attrs: {} },
  orderedList: {
    kind: "block",
    children: "item",
    minChildren: 1,
    attrs: { start: isIntegerBetween(0, 999_999_999) },
  },
  listItem: { kind: "item", children: "block", minChildren: 1, firstChild: "paragraph", attrs: {} },
  blockquote: { kind: "block", children: "block", minChildren: 1, attrs: {} },
  image: { kind: "block", attrs: { src: isFileAddress, alt: isTextOfLength(0, 500) } },
  file: {
    kind: "block",
    attrs: {
      src: isFileAddress,
      name: isTextOfLength(1, 200),
      bytes: isIntegerBetween(0, 999_999_999),
    },
  },
  table: { kind: "block", children: "row", minChildren: 1, attrs: {} },
  tableRow: { kind: "row", children: "cell", minChildren: 1, attrs: {} },
  tableCell: { kind: "cell", children: "block", minChildren: 1, onlyChild: "paragraph", attrs: {} },
  tableHeader: {
    kind: "cell",
    children: "block",
    minChildren: 1,
    onlyChild: "paragraph",
    attrs: {},
  },
  text: { kind: "inline", attrs: {} },
  hardBreak: { kind: "inline", attrs: {} },
  mention: { kind: "inline", attrs: { id: isId, label: isTextOfLength(1, 200) } },
};

export const markRules: Record<Mark["type"], { attrs: Attributes }> = {
  bold: { attrs: {} },
  italic: { attrs: {} },
  link: { attrs: { href: isLinkAddress } },
};

/** The document of an empty field. */
export const emptyRichText: RichText = { type: "doc", content: [{ type: "paragraph" }] };
