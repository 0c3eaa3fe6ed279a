import type { Block, Inline, ListItem, Mark, Prose, Table } from "./prose.ts";

/**
 * The document as a person would type it without the editor: `- ` and `1. ` for lists, `##` for headings, `>` for quotes,
 * `**bold**`, `*italic*`, `[words](address)`, `@[name](id)`, a row of a table as `| one | two |`, and on a line of their own
 * pictures as `![what is to be seen](/files/…)` and files as `[name](/files/…)`. `proseFromText` reads it back.
 */
export function proseToTextarea(doc: Prose): string {
  return blocks(doc.content);
}

const blocks = (content: Block[]) => content.map((block) => written(block)).join("\n\n");

function written(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return inline(block.content);
    case "heading":
      return `${"#".repeat(block.attrs.level)} ${inline(block.content).replaceAll("\n", " ")}`;
    case "blockquote":
      return indented(blocks(block.content), "> ", "> ");
    case "bulletList":
      return items(block.content, () => "- ");
    case "orderedList":
      return items(block.content, (place) => `${block.attrs.start + place}. `);
    case "image":
      return `![${bracketless(block.attrs.alt)}](${block.attrs.src})`;
    case "file":
      return `[${bracketless(block.attrs.name)}](${block.attrs.src})`;
    case "table":
      return table(block);
  }
}

/** The line of dashes says that the row above it is a heading; a table without one begins with a plain row. */
function table({ content }: Table): string {
  const rows = content.map((row) => ({
    heads: row.content.every(({ type }) => type === "tableHeader"),
    line: `| ${row.content
      .map((cell) =>
        cell.content
          .map(({ content }) => inline(content))
          .join("\n")
          .replaceAll("|", "\\|")
          .replaceAll("\n", "<br>"),
      )
      .join(" | ")} |`,
    dashes: `|${" --- |".repeat(row.content.length)}`,
  }));
  return rows
    .flatMap(({ heads, line, dashes }, at) => (at === 0 && heads ? [line, dashes] : [line]))
    .join("\n");
}

const items = (list: ListItem[], marker: (place: number) => string) =>
  list
    .map((item, place) =>
      indented(blocks(item.content), marker(place), " ".repeat(marker(place).length)),
    )
    .join("\n");

const indented = (text: string, first: string, rest: string) =>
  text
    .split("\n")
    .map((line, place) => (place ? (line || rest.trim() ? rest + line : "") : first + line))
    .join("\n");

function inline(line: Inline[] = []): string {
  return line
    .map((one) => {
      if (one.type === "hardBreak") return "\n";
      if (one.type === "text") return emphasised(one.text, one.marks);
      return `@[${bracketless(one.attrs.label)}](${one.attrs.id})`;
    })
    .join("");
}

/** White space stays outside the stars: `** word **` would not be read as bold. */
function emphasised(text: string, marks: Mark[] = []): string {
  const core = text.trim();
  const [before, after] = [
    text.slice(0, text.indexOf(core)),
    text.slice(text.indexOf(core) + core.length),
  ];
  if (!core || !marks.length) return text;
  const link = marks.find((mark) => mark.type === "link");
  const linked =
    !link || link.attrs.href === core ? core : `[${bracketless(core)}](${link.attrs.href})`;
  const stars = "*".repeat(
    marks.reduce((sum, mark) => sum + { bold: 2, italic: 1, link: 0 }[mark.type], 0),
  );
  return before + stars + linked + stars + after;
}

const bracketless = (text: string) => text.replace(/[[\]\n]/g, " ");
