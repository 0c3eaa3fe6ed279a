import { nodes, type Prose, type ProseNode } from "./prose.ts";

type EditorNode = {
  type?: string;
  attrs?: Record<string, unknown>;
  content?: EditorNode[];
  marks?: EditorNode[];
  text?: string;
};

/** What tiptap gives, without the attributes it adds for itself and without empty paragraphs at the end. */
export function proseFromEditor(json: EditorNode): Prose {
  const content = [...(json.content ?? [])];
  while (
    content.length > 1 &&
    content.at(-1)!.type === "paragraph" &&
    !content.at(-1)!.content?.length
  )
    content.pop();
  return clean({ ...json, content }) as Prose;
}

function clean({ type, attrs, content, marks, text }: EditorNode): EditorNode {
  const ours = Object.keys(
    (type && Object.hasOwn(nodes, type) && nodes[type as ProseNode["type"]].attrs) || {},
  );
  return {
    type,
    ...(ours.length && { attrs: Object.fromEntries(ours.map((name) => [name, attrs?.[name]])) }),
    ...(content?.length && { content: content.map(clean) }),
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
