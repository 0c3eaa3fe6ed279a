import { fileIdIn } from "./address.ts";
import type { Block, Prose, ProseNode } from "./prose.ts";

/** The ids of our files that a text shows or offers, each once. */
export function filesIn(doc: Prose): string[] {
  const ids = new Set<string>();
  const visit = (node: ProseNode) => {
    if (node.type === "image" || node.type === "file") ids.add(fileIdIn(node.attrs.src));
    else if ("content" in node) node.content?.forEach(visit);
  };
  visit(doc);
  return [...ids];
}

export type TrueFile = { picture: boolean; name: string; bytes: number };

/**
 * The same document with each file as what it is, under its own name: nobody offers one as something else. Of a file that is
 * not in `known` the words stay, as a paragraph.
 */
export function withTrueFiles(doc: Prose, known: ReadonlyMap<string, TrueFile>): Prose {
  const trueOne = (block: Extract<Block, { type: "image" | "file" }>): Block => {
    const { src } = block.attrs;
    const file = known.get(fileIdIn(src));
    const words = block.type === "image" ? block.attrs.alt : block.attrs.name;
    if (!file)
      return { type: "paragraph", ...(words && { content: [{ type: "text", text: words }] }) };
    if (file.picture)
      return { type: "image", attrs: { src, alt: block.type === "image" ? words : "" } };
    return { type: "file", attrs: { src, name: file.name, bytes: file.bytes } };
  };
  const visit = <N extends ProseNode>(node: N): N => {
    if (node.type === "image" || node.type === "file") return trueOne(node) as N;
    return "content" in node && node.content
      ? { ...node, content: node.content.map((child) => visit(child as ProseNode)) }
      : node;
  };
  return visit(doc);
}
