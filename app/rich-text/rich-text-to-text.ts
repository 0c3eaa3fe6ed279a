import { isBlank } from "#app/std/blank.ts";
import { mentionText } from "./mention-text.ts";
import type { Block, Inline, RichText } from "./rich-text.ts";

/**
 * The plain text, with a line per paragraph, heading and list item: for search, mail and summaries.
 * With `max` (characters): one line, cut between words, with an ellipsis when it was cut.
 */
export function richTextToText(doc: RichText, max?: number): string {
  if (max === undefined) return doc.content.flatMap(linesOf).join("\n");
  let text = "";
  for (const block of doc.content) {
    text += ` ${linesOf(block).join(" ")}`;
    if (text.length > max * 2) break;
  }
  return shorten(text.replace(/\s+/g, " ").trim(), max);
}

/** The number of characters, counted as `parseRichText` does. */
export function richTextLength(doc: RichText): number {
  const length = (node: { text?: string; content?: readonly object[] }): number =>
    (node.text?.length ?? 0) +
    (node.content ?? []).reduce((sum: number, child) => sum + length(child), 0);
  return length(doc);
}

function linesOf(block: Block): string[] {
  if (block.type === "image") return isBlank(block.attrs.alt) ? [] : [block.attrs.alt];
  if (block.type === "file") return [block.attrs.name];
  if (block.type === "table")
    return block.content.map((row) =>
      row.content
        .map((cell) =>
          cell.content
            .map(({ content }) => inlineText(content))
            .join(" ")
            .replaceAll("\n", " "),
        )
        .join(" | "),
    );
  if (block.type === "paragraph" || block.type === "heading") return [inlineText(block.content)];
  if (block.type === "blockquote") return block.content.flatMap(linesOf);
  return block.content.flatMap((item) => item.content.flatMap(linesOf));
}

const inlineText = (inlines: Inline[] = []) => inlines.map(textOfInline).join("");

function textOfInline(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "mention":
      return mentionText(inline);
    case "hardBreak":
      return "\n";
  }
}

function shorten(line: string, max: number): string {
  if (line.length <= max) return line;
  const graphemes = [
    ...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(line.slice(0, max + 40)),
  ];
  const head = graphemes
    .filter(({ index, segment }) => index + segment.length < max)
    .map(({ segment }) => segment)
    .join("");
  const space = head.lastIndexOf(" ");
  const text = space > max / 2 ? head.slice(0, space) : head;
  return `${text.replace(/[\s,;:.–-]+$/, "")}…`;
}
