import type { Block, Inline, Mark } from "./prose.ts";
import { storable } from "./storable.ts";

const deepest = 6;

/** Where the words of foreign HTML are written down: white space joined, one paragraph a line, one text for equal marks. */
export class Sheet {
  #blocks: Block[] = [];
  #line: Inline[] = [];
  constructor(readonly depth = 0) {}

  /** The sheet for the inside of a quote or list item; undefined when nesting has gone far enough. */
  deeper(): Sheet | undefined {
    return this.depth < deepest ? new Sheet(this.depth + 1) : undefined;
  }

  write(text: string, marks: Mark[]): void {
    const joined = storable(text).replace(/[ \t\n\f\r]+/g, " ");
    const last = this.#line.at(-1);
    const begins =
      !last || last.type === "hardBreak" || (last.type === "text" && last.text.endsWith(" "));
    const words = begins ? joined.replace(/^ /, "") : joined;
    if (!words) return;
    if (last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks))
      last.text += words;
    else this.#line.push({ type: "text", ...(marks.length && { marks }), text: words });
  }

  breakLine(marks: Mark[]): void {
    this.#line.push({ type: "hardBreak", ...(marks.length && { marks }) });
  }

  apart(write: () => void): void {
    this.#endLine();
    write();
    this.#endLine();
  }

  heading(level: 2 | 3, write: () => void): void {
    this.#endLine();
    const before = this.#blocks.length;
    write();
    this.#endLine();
    this.#blocks = this.#blocks.map((block, at) =>
      at < before || block.type !== "paragraph"
        ? block
        : { ...block, type: "heading", attrs: { level } },
    );
  }

  add(block: Block | undefined): void {
    this.#endLine();
    if (block) this.#blocks.push(block);
  }

  blocks(): Block[] {
    this.#endLine();
    return this.depth || this.#blocks.length ? this.#blocks : [{ type: "paragraph" }];
  }

  #endLine(): void {
    const line = trimmed(this.#line);
    this.#line = [];
    if (line.length) this.#blocks.push({ type: "paragraph", content: line });
  }
}

/** Without white space and line breaks at either end. */
function trimmed(line: Inline[]): Inline[] {
  const idle = (one: Inline | undefined) =>
    one?.type === "hardBreak" || (one?.type === "text" && one.text.trim() === "");
  let [from, to] = [0, line.length];
  while (from < to && idle(line[from])) from += 1;
  while (to > from && idle(line[to - 1])) to -= 1;
  return line.slice(from, to).map((one, at) => {
    const before = line[from + at + 1]?.type === "hardBreak" || from + at === to - 1;
    return one.type === "text" && before ? { ...one, text: one.text.trimEnd() || one.text } : one;
  });
}
