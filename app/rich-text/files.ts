import { fileIdIn } from "./address.ts";
import type { Block, RichText, RichTextNode } from "./rich-text.ts";

/** The ids of the files that a text shows or links, each once. */
export function fileIdsIn(doc: RichText): string[] {
  const ids = new Set<string>();
  const visit = (node: RichTextNode) => {
    if (node.type === "image" || node.type === "file") ids.add(fileIdIn(node.attrs.src));
    else if ("content" in node) node.content?.forEach(visit);
  };
  visit(doc);
  return [...ids];
}

export type StoredFile = { picture: boolean; name: string; bytes: number };

/**
 * The same document with the real type, name and size of each file, so that no file can be passed
 * off as another. A file that is not in `known` becomes a paragraph with its text.
 */
export function withResolvedFiles(doc: RichText, known: ReadonlyMap<string, StoredFile>): RichText {
  const resolve = (block: Extract<Block, { type: "image" | "file" }>): Block => {
    const { src } = block.attrs;
    const file = known.get(fileIdIn(src));
    const text = block.type === "image" ? block.attrs.alt : block.attrs.name;
    if (!file) return { type: "paragraph", ...(text && { content: [{ type: "text", text }] }) };
    if (file.picture)
      return { type: "image", attrs: { src, alt: block.type === "image" ? text : "" } };
    return { type: "file", attrs: { src, name: file.name, bytes: file.bytes } };
  };
  const visit = <N extends RichTextNode>(node: N): N => {
    if (node.type === "image" || node.type === "file") return resolve(node) as N;
    return "content" in node && node.content
      ? { ...node, content: node.content.map((child) => visit(child as RichTextNode)) }
      : node;
  };
  return visit(doc);
}
