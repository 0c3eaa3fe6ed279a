import { mentionText } from "./mention-text.ts";
import type { Inline, Mention, Prose, ProseNode } from "./prose.ts";

/** The ids of everything mentioned (people, groups, ideas), each once, in the order of the text. */
export function mentionsIn(doc: Prose): string[] {
  const ids = new Set<string>();
  const visit = (node: ProseNode) => {
    if (node.type === "mention") ids.add(node.attrs.id);
    if ("content" in node) node.content?.forEach(visit);
  };
  visit(doc);
  return [...ids];
}

/**
 * The same document with each mention under the name that belongs to its id, so that nobody can be mentioned under
 * another's name; an id not in `names` becomes the text that was typed.
 */
export function withTrueNames(doc: Prose, names: ReadonlyMap<string, string>): Prose {
  const renamed = (mention: Mention): Inline => {
    const label = names.get(mention.attrs.id);
    if (label) return { ...mention, attrs: { ...mention.attrs, label } };
    return {
      type: "text",
      ...(mention.marks && { marks: mention.marks }),
      text: mentionText(mention),
    };
  };
  const visit = <N extends ProseNode>(node: N): N => {
    if (node.type === "mention") return renamed(node) as N;
    return "content" in node && node.content
      ? { ...node, content: node.content.map((child) => visit(child as ProseNode)) }
      : node;
  };
  return visit(doc);
}
