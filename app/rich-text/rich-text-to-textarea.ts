import type { Block, Cell, Inline, ListItem, Mark, RichText, Table } from "./rich-text.ts";

/**
 * Writes the document as a person would type it without the editor; `richTextFromText` parses it.
 * - `- ` and `1. ` for lists, `##` for headings, `>` for quotes;
 * - `**bold**`, `*italic*`, `[text](address)`, `@[name](id)`;
 * - the row of a table as `| one | two |`;
 * - on lines of their own, pictures as `![description](/files/…)` and files as `[name](/files/…)`.
 */
export function richTextToTextarea(doc: RichText): string {
  return writeBlocks(doc.content);
}

const writeBlocks = (content: Block[]) => content.map((block) => writeBlock(block)).join("\n\n");

function writeBlock(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return writeInlines(block.content);
    case "heading":
      return `${"#".repeat(block.attrs.level)} ${writeInlines(block.content).replaceAll("\n", " ")}`;
    case "blockquote":
      return indentLines(writeBlocks(block.content), "> ", "> ");
    case "bulletList":
      return writeItems(block.content, () => "- ");
    case "orderedList":
      return writeItems(block.content, (index) => `${block.attrs.start + index}. `);
    case "image":
      return `![${withoutBrackets(block.attrs.alt)}](${block.attrs.src})`;
    case "file":
      return `[${withoutBrackets(block.attrs.name)}](${block.attrs.src})`;
    case "table":
      return writeTable(block);
  }
}

/** A line of dashes marks the row above it as the header; a table without one has none. */
function writeTable({ content }: Table): string {
  return content
    .flatMap((row, index) => {
      const line = `| ${row.content.map(writeCell).join(" | ")} |`;
      const isHeader = index === 0 && row.content.every(({ type }) => type === "tableHeader");
      return isHeader ? [line, `|${" --- |".repeat(row.content.length)}`] : [line];
    })
    .join("\n");
}

const writeCell = (cell: Cell) =>
  cell.content
    .map(({ content }) => writeInlines(content))
    .join("\n")
    .replaceAll("|", "\\|")
    .replaceAll("\n", "<br>");

const writeItems = (items: ListItem[], marker: (index: number) => string) =>
  items
    .map((item, index) =>
      indentLines(writeBlocks(item.content), marker(index), " ".repeat(marker(index).length)),
    )
    .join("\n");

function indentLines(text: string, first: string, rest: string): string {
  const [head = "", ...tail] = text.split("\n");
  // Empty lines are not indented, but in a quote every line starts with its sign.
  const indented = tail.map((line) => (line || rest.trim() ? rest + line : ""));
  return [first + head, ...indented].join("\n");
}

function writeInlines(inlines: Inline[] = []): string {
  return inlines
    .map((inline) => {
      if (inline.type === "hardBreak") return "\n";
      if (inline.type === "text") return writeMarked(inline.text, inline.marks);
      return `@[${withoutBrackets(inline.attrs.label)}](${inline.attrs.id})`;
    })
    .join("");
}

/** White space stays outside the stars, because `** word **` would not be parsed as bold. */
function writeMarked(text: string, marks: Mark[] = []): string {
  const core = text.trim();
  const start = text.indexOf(core);
  const [before, after] = [text.slice(0, start), text.slice(start + core.length)];
  if (!core || !marks.length) return text;
  const link = marks.find((mark) => mark.type === "link");
  const linked =
    !link || link.attrs.href === core ? core : `[${withoutBrackets(core)}](${link.attrs.href})`;
  const stars = "*".repeat(
    marks.reduce((sum, mark) => sum + { bold: 2, italic: 1, link: 0 }[mark.type], 0),
  );
  return before + stars + linked + stars + after;
}

const withoutBrackets = (text: string) => text.replace(/[[\]\n]/g, " ");
