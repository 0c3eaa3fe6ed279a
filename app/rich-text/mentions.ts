import { mentionText } from "./mention-text.ts";
import type { Inline, Mention, RichText, RichTextNode } from "./rich-text.ts";

/** The ids of the people, groups and ideas that are mentioned, each once, in text order. */
export function mentionedIds(doc: RichText): string[] {
  const ids = new Set<string>();
  const visit = (node: RichTextNode) => {
    if (node.type === "mention") ids.add(node.attrs.id);
    if ("content" in node) node.content?.forEach(visit);
  };
  visit(doc);
  return [...ids];
}

/**
 * The same document with the real name in each mention, so that no id can be shown under another
 * name. A mention whose id is not in `names` becomes plain text.
 */
export function withResolvedNames(doc: RichText, names: ReadonlyMap<string, string>): RichText {
  const resolve = (mention: Mention): Inline => {
    const label = names.get(mention.attrs.id);
    if (label) return { ...mention, attrs: { ...mention.attrs, label } };
    return {
      type: "text",
      ...(mention.marks && { marks: mention.marks }),
      text: mentionText(mention),
    };
  };
  const visit = <N extends RichTextNode>(node: N): N => {
    if (node.type === "mention") return resolve(node) as N;
    return "content" in node && node.content
      ? { ...node, content: node.content.map((child) => visit(child as RichTextNode)) }
      : node;
  };
  return visit(doc);
}
