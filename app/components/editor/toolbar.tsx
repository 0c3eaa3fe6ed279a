import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef, useState } from "react";
import { acceptedFiles } from "#app/domain/file/file-kinds.ts";
import { useT } from "#app/i18n/language.tsx";
import { pictureTypes } from "./send-file.ts";
import { acts, drawings, keys, type TableAct, type Tool, tableActs, tools } from "./tools.ts";

type Props = {
  editor: Editor;
  controls: string;
  onLink: () => void;
  onDescribe: () => void;
  onFiles: (files: readonly File[]) => void;
  onEmoji: () => void;
};

/** Under the text, where the thumb is. One stop for Tab; the arrows go from button to button. */
export function Toolbar({ editor, controls, onLink, onDescribe, onFiles, onEmoji }: Props) {
  const t = useT();
  const [stop, setStop] = useState(0);
  const row = useRef<HTMLDivElement>(null);
  const pictures = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const pressed = useEditorState({
    editor,
    selector: (now) => tools.map((tool) => now.editor.isActive(tool)).join(),
  }).split(",");
  const inTable = pressed[tools.indexOf("table")] === "true";

  const move = (event: KeyboardEvent) => {
    const buttons = row.current?.querySelectorAll("button") ?? [];
    const to = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: buttons.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + buttons.length) % buttons.length;
    setStop(next);
    buttons[next]?.focus();
  };
  const use = (tool: Tool) => {
    if (tool === "link") onLink();
    else if (tool === "image") editor.isActive("image") ? onDescribe() : pictures.current?.click();
    else if (tool === "file") files.current?.click();
    else {
      if (tool === "emoji") onEmoji();
      acts[tool](editor);
    }
  };
  const chooser = (ref: typeof pictures, accept: string) => (
    <input
      ref={ref}
      type="file"
      hidden
      multiple
      accept={accept}
      onChange={({ target }) => {
        onFiles([...(target.files ?? [])]);
        target.value = "";
      }}
    />
  );

  return (
    <div
      ref={row}
      role="toolbar"
      aria-label={t("editor.toolbar")}
      aria-controls={controls}
      className="editor-tools"
      onKeyDown={move}
    >
      {tools.map((tool, at) => (
        <button
          key={tool}
          type="button"
          tabIndex={at === stop ? 0 : -1}
          aria-pressed={tool === "emoji" || tool === "file" ? undefined : pressed[at] === "true"}
          aria-label={t(`editor.tool.${tool}`)}
          title={t(`editor.tool.${tool}`)}
          aria-keyshortcuts={keys[tool]}
          onFocus={() => setStop(at)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => use(tool)}
        >
          <svg
            width="22"
            height="22"
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
            aria-hidden="true"
          >
            <path d={drawings[tool]} />
          </svg>
        </button>
      ))}
      {inTable &&
        (Object.keys(tableActs) as TableAct[]).map((act, n) => (
          <button
            key={act}
            type="button"
            className="editor-table-tool"
            tabIndex={tools.length + n === stop ? 0 : -1}
            onFocus={() => setStop(tools.length + n)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => tableActs[act](editor)}
          >
            {t(`editor.table.${act}`)}
          </button>
        ))}
      {chooser(pictures, pictureTypes)}
      {chooser(files, acceptedFiles)}
    </div>
  );
}
