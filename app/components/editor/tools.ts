import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";

export const toolIcons = {
  bold: "M7.5 5h5.500a3.500 3.500 0 0 1 0 7h-5.500zM7.500 12h6.500a3.500 3.500 0 0 1 0 7h-6.500z",
  italic: "M10 5h7M7 19h7M13.500 5l-3 14",
  heading: "M6 5v14M17.500 5v14M6 12h11.500",
  bulletList: "M10 6.500h10M10 12h10M10 17.500h10M4.500 6.500h.1M4.500 12h.1M4.500 17.500h.1",
  orderedList: [
    "M10.500 6.500h9.500M10.500 12h9.500M10.500 17.500h9.500M4 4.500h1.500v4M3.800 8.500h3.200",
    "M4 14.700c1-1.400 3-.7 2.500.8-.3.9-1.500 1.700-2.500 3h3",
  ].join(""),
  blockquote:
    "M9.500 7c-3 .8-4.500 2.800-4.500 6v4h5v-5h-3M19 7c-3 .8-4.500 2.800-4.500 6v4h5v-5h-3",
  link: "M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1",
  image: "M4 5.500h16v13H4zM4.500 16.500l4.500-5 4 4.500 2.500-2.500 4 4M15.500 9.500h.1",
  file: [
    "M19 11.500l-7 7a4.600 4.600 0 0 1-6.500-6.500l7.500-7.500a3.100 3.100 0 0 1 4.400 4.400",
    "L10 16.300a1.500 1.500 0 0 1-2.200-2.200l6.500-6.500",
  ].join(""),
  table: "M4 5.500h16v13H4zM4 10h16M4 14.300h16M10.500 5.500v13",
  emoji:
    "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM9 10h.1M15 10h.1M8.500 14c1.800 2.400 5.200 2.400 7 0",
} as const;
export type Tool = keyof typeof toolIcons;
export const tools = Object.keys(toolIcons) as Tool[];
export const toolShortcuts: Partial<Record<Tool, string>> = {
  bold: "Control+B",
  italic: "Control+I",
  link: "Control+K",
};

/** Tools that act at once; the others ask for something first. */
type DirectTool = Exclude<Tool, "link" | "image" | "file">;

export const toolCommands: Record<DirectTool, (editor: Editor) => boolean> = {
  bold: (editor) => editor.chain().focus().toggleBold().run(),
  italic: (editor) => editor.chain().focus().toggleItalic().run(),
  heading: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  bulletList: (editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor) => editor.chain().focus().toggleOrderedList().run(),
  blockquote: (editor) => editor.chain().focus().toggleBlockquote().run(),
  table: (editor) =>
    editor.isActive("table")
      ? editor.chain().focus().run()
      : chainBelowNode(editor).insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run(),
  emoji: (editor) =>
    editor
      .chain()
      .focus()
      .insertContent(/\s$|^$/.test(textBeforeCursor(editor)) ? ":" : " :")
      .run(),
};

/** Keeps a selected picture: the command continues in a new paragraph below it. */
function chainBelowNode(editor: Editor) {
  const { selection } = editor.state;
  const chain = editor.chain().focus();
  return selection instanceof NodeSelection
    ? chain.insertContentAt(selection.to, { type: "paragraph" }).setTextSelection(selection.to + 1)
    : chain;
}

function textBeforeCursor({ state: { doc, selection } }: Editor): string {
  return doc.textBetween(selection.$from.start(), selection.from);
}

/** Commands for the table at the cursor. */
export const tableCommands = {
  row: (editor: Editor) => editor.chain().focus().addRowAfter().run(),
  column: (editor: Editor) => editor.chain().focus().addColumnAfter().run(),
  "no-row": (editor: Editor) => editor.chain().focus().deleteRow().run(),
  "no-column": (editor: Editor) => editor.chain().focus().deleteColumn().run(),
  away: (editor: Editor) => editor.chain().focus().deleteTable().run(),
};
export type TableCommand = keyof typeof tableCommands;
