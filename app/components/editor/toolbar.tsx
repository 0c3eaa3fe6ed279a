import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";

const drawings = {
  bold: "M7.5 5h5.500a3.500 3.500 0 0 1 0 7h-5.500zM7.500 12h6.500a3.500 3.500 0 0 1 0 7h-6.500z",
  italic: "M10 5h7M7 19h7M13.500 5l-3 14",
  heading: "M6 5v14M17.500 5v14M6 12h11.500",
  bulletList: "M10 6.500h10M10 12h10M10 17.500h10M4.500 6.500h.1M4.500 12h.1M4.500 17.500h.1",
  orderedList: "M10.500 6.500h9.500M10.500 12h9.500M10.500 17.500h9.500M4 4.500h1.500v4M3.800 8.500h3.200M4 14.700c1-1.400 3-.7 2.500.8-.3.9-1.500 1.700-2.500 3h3",
  blockquote: "M9.500 7c-3 .8-4.500 2.800-4.500 6v4h5v-5h-3M19 7c-3 .8-4.500 2.800-4.500 6v4h5v-5h-3",
  link: "M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1",
} as const;
type Tool = keyof typeof drawings;
const tools = Object.keys(drawings) as Tool[];
const keys: Partial<Record<Tool, string>> = { bold: "Control+B", italic: "Control+I", link: "Control+K" };

const acts: Record<Exclude<Tool, "link">, (editor: Editor) => boolean> = {
  bold: (editor) => editor.chain().focus().toggleBold().run(),
  italic: (editor) => editor.chain().focus().toggleItalic().run(),
  heading: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  bulletList: (editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor) => editor.chain().focus().toggleOrderedList().run(),
  blockquote: (editor) => editor.chain().focus().toggleBlockquote().run(),
};

/** Under the text, where the thumb is. One stop for Tab; the arrows go from button to button. */
export function Toolbar({ editor, controls, onLink }: { editor: Editor; controls: string; onLink: () => void }) {
  const t = useT();
  const [stop, setStop] = useState(0);
  const row = useRef<HTMLDivElement>(null);
  const pressed = useEditorState({ editor, selector: (now) => tools.map((tool) => now.editor.isActive(tool)).join() }).split(",");

  const move = (event: KeyboardEvent) => {
    const to = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tools.length) % tools.length;
    setStop(next);
    row.current?.querySelectorAll("button")[next]?.focus();
  };

  return (
    <div ref={row} role="toolbar" aria-label={t("editor.toolbar")} aria-controls={controls} className="editor-tools" onKeyDown={move}>
      {tools.map((tool, at) => (
        <button key={tool} type="button" tabIndex={at === stop ? 0 : -1} aria-pressed={pressed[at] === "true"} aria-label={t(`editor.tool.${tool}`)}
          title={t(`editor.tool.${tool}`)} aria-keyshortcuts={keys[tool]} onFocus={() => setStop(at)}
          onPointerDown={(event) => event.preventDefault()} onClick={() => (tool === "link" ? onLink() : acts[tool](editor))}>
          <svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
            <path d={drawings[tool]} />
          </svg>
        </button>
      ))}
    </div>
  );
}
