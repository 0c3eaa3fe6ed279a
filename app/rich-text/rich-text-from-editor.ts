import { nodeRules, type RichText, type RichTextNode } from "./rich-text.ts";

type EditorNode = {
  type?: string;
  attrs?: Record<string, unknown>;
  content?: EditorNode[];
  marks?: EditorNode[];
  text?: string;
};

/** Tiptap's document without the attributes it adds and without empty paragraphs at the end. */
export function richTextFromEditor(json: EditorNode): RichText {
  const content = [...(json.content ?? [])];
  while (
    content.length > 1 &&
    content.at(-1)!.type === "paragraph" &&
    !content.at(-1)!.content?.length
  )
    content.pop();
  return cleanNode({ ...json, content }) as RichText;
}

function cleanNode({ type, attrs, content, marks, text }: EditorNode): EditorNode {
  const allowed = Object.keys(
    (type && Object.hasOwn(nodeRules, type) && nodeRules[type as RichTextNode["type"]].attrs) || {},
  );
  return {
    type,
    ...(allowed.length && {
      attrs: Object.fromEntries(allowed.map((name) => [name, attrs?.[name]])),
    }),
    ...(content?.length && { content: content.map(cleanNode) }),
    ...(marks?.length && {
      marks: marks.map((mark) =>
        mark.type === "link"
          ? { type: "link", attrs: { href: mark.attrs?.href } }
          : { type: mark.type },
      ),
    }),
    ...(text !== undefined && { text }),
  };
}
