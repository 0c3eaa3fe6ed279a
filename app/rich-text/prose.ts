// Rich text as it is stored (jsonb): a tiptap document cut down to what a person needs to make a point.
// This table is the whole language. Reading, showing, importing and the editor all follow it; what is not in it does not exist.
import { isAddress, isFileAddress, isId } from "./address.ts";

export type Mark =
  | { type: "bold" }
  | { type: "italic" }
  | { type: "link"; attrs: { href: string } };
export type Text = { type: "text"; marks?: Mark[]; text: string };
export type HardBreak = { type: "hardBreak"; marks?: Mark[] };
/** A person by id. The label is what the writer saw; `withTrueNames` replaces it by the name the id really has. */
export type Mention = { type: "mention"; attrs: { id: string; label: string }; marks?: Mark[] };
export type Inline = Text | HardBreak | Mention;

export type Paragraph = { type: "paragraph"; content?: Inline[] };
export type Heading = { type: "heading"; attrs: { level: 2 | 3 }; content?: Inline[] };
export type ListItem = { type: "listItem"; content: Block[] };
export type BulletList = { type: "bulletList"; content: ListItem[] };
export type OrderedList = { type: "orderedList"; attrs: { start: number }; content: ListItem[] };
export type Blockquote = { type: "blockquote"; content: Block[] };
/** One of our own files, by its address `/files/<id>`. */
export type Image = { type: "image"; attrs: { src: string; alt: string } };
/** A file of ours to download. Name and size are put right by `withTrueFiles` (0 bytes: not known). */
export type File = { type: "file"; attrs: { src: string; name: string; bytes: number } };
export type Cell = { type: "tableCell" | "tableHeader"; content: Paragraph[] };
export type Row = { type: "tableRow"; content: Cell[] };
/** Rows may differ in length, as when one person adds a column and another a row; what is missing is shown empty. */
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

/** A checked document. Only `parseProse` and the `proseFrom…` functions make one. */
export type Prose = { type: "doc"; content: Block[] };
export type ProseNode = Prose | Block | ListItem | Row | Cell | Inline;

type Kind = "doc" | "block" | "item" | "row" | "cell" | "inline";
type Attributes = Record<string, (value: unknown) => boolean>;
type NodeRule = {
  is: Kind;
  holds?: Kind;
  least?: 1;
  begins?: ProseNode["type"];
  only?: ProseNode["type"];
  attrs: Attributes;
};

const whole = (least: number, most: number) => (v: unknown) =>
  Number.isInteger(v) && Number(v) >= least && Number(v) <= most;
const words = (least: number, most: number) => (v: unknown) =>
  typeof v === "string" && v.length >= least && v.length <= most;

/** Every attribute listed is required, and none other is allowed. */
export const nodes: Record<ProseNode["type"], NodeRule> = {
  doc: { is: "doc", holds: "block", least: 1, attrs: {} },
  paragraph: { is: "block", holds: "inline", attrs: {} },
  heading: { is: "block", holds: "inline", attrs: { level: whole(2, 3) } },
  bulletList: { is: "block", holds: "item", least: 1, attrs: {} },
  orderedList: { is: "block", holds: "item", least: 1, attrs: { start: whole(0, 999_999_999) } },
  listItem: { is: "item", holds: "block", least: 1, begins: "paragraph", attrs: {} },
  blockquote: { is: "block", holds: "block", least: 1, attrs: {} },
  image: { is: "block", attrs: { src: isFileAddress, alt: words(0, 500) } },
  file: {
    is: "block",
    attrs: { src: isFileAddress, name: words(1, 200), bytes: whole(0, 999_999_999) },
  },
  table: { is: "block", holds: "row", least: 1, attrs: {} },
  tableRow: { is: "row", holds: "cell", least: 1, attrs: {} },
  tableCell: { is: "cell", holds: "block", least: 1, only: "paragraph", attrs: {} },
  tableHeader: { is: "cell", holds: "block", least: 1, only: "paragraph", attrs: {} },
  text: { is: "inline", attrs: {} },
  hardBreak: { is: "inline", attrs: {} },
  mention: { is: "inline", attrs: { id: isId, label: words(1, 200) } },
};

export const marks: Record<Mark["type"], { attrs: Attributes }> = {
  bold: { attrs: {} },
  italic: { attrs: {} },
  link: { attrs: { href: isAddress } },
};

/** An empty document, for a field nobody has filled in. */
export const emptyProse: Prose = { type: "doc", content: [{ type: "paragraph" }] };
