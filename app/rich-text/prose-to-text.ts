import { isBlank } from "#app/std/blank.ts";
import { mentionText } from "./mention-text.ts";
import type { Block, Inline, Prose } from "./prose.ts";

/**
 * The words alone, a line for each paragraph, heading and list item: for search, mail and summaries.
 * With `max` (characters) one line, cut between words, with an ellipsis when something was left out.
 */
export function proseToText(doc: Prose, max?: number): string {
  if (max === undefined) return doc.content.flatMap(lines).join("\n");
  let text = "";
  for (const block of doc.content) {
    text += ` ${lines(block).join(" ")}`;
    if (text.length > max * 2) break;
  }
  return cut(text.replace(/\s+/g, " ").trim(), max);
}

/** Characters as the limit counts them; in the editor and in `parseProse` alike. */
export function proseLength(doc: Prose): number {
  const length = (node: { text?: string; content?: readonly object[] }): number =>
    (node.text?.length ?? 0) +
    (node.content ?? []).reduce((sum: number, child) => sum + length(child), 0);
  return length(doc);
}

function lines(block: Block): string[] {
  if (block.type === "image") return isBlank(block.attrs.alt) ? [] : [block.attrs.alt];
  if (block.type === "file") return [block.attrs.name];
  if (block.type === "table")
    return block.content.map((row) =>
      row.content
        .map((cell) =>
          cell.content
            .map(({ content }) => words(content))
            .join(" ")
            .replaceAll("\n", " "),
        )
        .join(" | "),
    );
  if (block.type === "paragraph" || block.type === "heading") return [words(block.content)];
  if (block.type === "blockquote") return block.content.flatMap(lines);
  return block.content.flatMap((item) => item.content.flatMap(lines));
}

const words = (line: Inline[] = []) =>
  line
    .map((one) =>
      one.type === "text" ? one.text : one.type === "mention" ? mentionText(one) : "\n",
    )
    .join("");

function cut(line: string, max: number): string {
  if (line.length <= max) return line;
  const graphemes = [
    ...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(line.slice(0, max + 40)),
  ];
  const whole = graphemes
    .filter((one) => one.index + one.segment.length < max)
    .map((one) => one.segment)
    .join("");
  const space = whole.lastIndexOf(" ");
  return `${(space > max / 2 ? whole.slice(0, space) : whole).replace(/[\s,;:.–-]+$/, "")}…`;
}
