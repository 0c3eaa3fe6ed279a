import type { Block, Inline, Mark } from "./rich-text.ts";
import { storableText } from "./storable-text.ts";

const maxDepth = 6;

/**
 * Builds the blocks of a document from foreign HTML: collapses white space, and joins adjacent text
 * with equal marks.
 */
export class DocumentBuilder {
  #blocks: Block[] = [];
  #line: Inline[] = [];
  constructor(readonly depth = 0) {}

  /** A builder for the inside of a quote or list item; undefined at the maximum depth. */
  nested(): DocumentBuilder | undefined {
    return this.depth < maxDepth ? new DocumentBuilder(this.depth + 1) : undefined;
  }

  addText(text: string, marks: Mark[]): void {
    const collapsed = storableText(text).replace(/[ \t\n\f\r]+/g, " ");
    const last = this.#line.at(-1);
    const isAfterSpace =
      !last || last.type === "hardBreak" || (last.type === "text" && last.text.endsWith(" "));
    const added = isAfterSpace ? collapsed.replace(/^ /, "") : collapsed;
    if (!added) return;
    if (last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks))
      last.text += added;
    else this.#line.push({ type: "text", ...(marks.length && { marks }), text: added });
  }

  addLineBreak(marks: Mark[]): void {
    this.#line.push({ type: "hardBreak", ...(marks.length && { marks }) });
  }

  onOwnLine(addContent: () => void): void {
    this.#endLine();
    addContent();
    this.#endLine();
  }

  addHeading(level: 2 | 3, addContent: () => void): void {
    this.#endLine();
    const start = this.#blocks.length;
    addContent();
    this.#endLine();
    this.#blocks = this.#blocks.map((block, index) =>
      index < start || block.type !== "paragraph"
        ? block
        : { ...block, type: "heading", attrs: { level } },
    );
  }

  addBlock(block: Block | undefined): void {
    this.#endLine();
    if (block) this.#blocks.push(block);
  }

  blocks(): Block[] {
    this.#endLine();
    return this.depth || this.#blocks.length ? this.#blocks : [{ type: "paragraph" }];
  }

  #endLine(): void {
    const line = trimLine(this.#line);
    this.#line = [];
    if (line.length) this.#blocks.push({ type: "paragraph", content: line });
  }
}

/** Without white space and line breaks at either end. */
function trimLine(line: Inline[]): Inline[] {
  const isEmpty = (inline: Inline | undefined) =>
    inline?.type === "hardBreak" || (inline?.type === "text" && inline.text.trim() === "");
  let [from, to] = [0, line.length];
  while (from < to && isEmpty(line[from])) from += 1;
  while (to > from && isEmpty(line[to - 1])) to -= 1;
  return line.slice(from, to).map((inline, offset) => {
    const index = from + offset;
    const isAtLineEnd = line[index + 1]?.type === "hardBreak" || index === to - 1;
    return inline.type === "text" && isAtLineEnd
      ? { ...inline, text: inline.text.trimEnd() || inline.text }
      : inline;
  });
}
