import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef, useState } from "react";
import { acceptedFileTypes } from "#app/domain/file/file-kinds.ts";
import { useT } from "#app/i18n/language.tsx";
import { acceptedPictureTypes } from "./send-file.ts";
import {
  type TableCommand,
  type Tool,
  tableCommands,
  toolCommands,
  toolIcons,
  toolShortcuts,
  tools,
} from "./tools.ts";

type Props = {
  editor: Editor;
  controls: string;
  onLink: () => void;
  onDescribe: () => void;
  onFiles: (files: readonly File[]) => void;
  onEmoji: () => void;
};

/** The toolbar under the text. One tab stop; the arrow keys move from button to button. */
export function Toolbar({ editor, controls, onLink, onDescribe, onFiles, onEmoji }: Props) {
  const t = useT();
  const [focusIndex, setFocusIndex] = useState(0);
  const row = useRef<HTMLDivElement>(null);
  const pictureInput = useRef<HTMLInputElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const pressed = useEditorState({
    editor,
    selector: (snapshot) => tools.map((tool) => snapshot.editor.isActive(tool)).join(),
  }).split(",");
  const isInTable = pressed[tools.indexOf("table")] === "true";

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = row.current?.querySelectorAll("button") ?? [];
    const targets: Record<string, number> = {
      ArrowRight: focusIndex + 1,
      ArrowLeft: focusIndex - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const index = (target + buttons.length) % buttons.length;
    setFocusIndex(index);
    buttons[index]?.focus();
  };
  const onImage = () => {
    if (editor.isActive("image")) onDescribe();
    else pictureInput.current?.click();
  };
  const onTool = (tool: Tool) => {
    if (tool === "link") return onLink();
    if (tool === "image") return onImage();
    if (tool === "file") return fileInput.current?.click();
    if (tool === "emoji") onEmoji();
    toolCommands[tool](editor);
  };
  const renderFileInput = (ref: typeof fileInput, accept: string) => (
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
      onKeyDown={onKeyDown}
    >
      {tools.map((tool, index) => (
        <button
          key={tool}
          type="button"
          tabIndex={index === focusIndex ? 0 : -1}
          aria-pressed={tool === "emoji" || tool === "file" ? undefined : pressed[index] === "true"}
          aria-label={t(`editor.tool.${tool}`)}
          title={t(`editor.tool.${tool}`)}
          aria-keyshortcuts={toolShortcuts[tool]}
          onFocus={() => setFocusIndex(index)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTool(tool)}
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
            <path d={toolIcons[tool]} />
          </svg>
        </button>
      ))}
      {isInTable &&
        (Object.keys(tableCommands) as TableCommand[]).map((command, index) => (
          <button
            key={command}
            type="button"
            className="editor-table-tool"
            tabIndex={tools.length + index === focusIndex ? 0 : -1}
            onFocus={() => setFocusIndex(tools.length + index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => tableCommands[command](editor)}
          >
            {t(`editor.table.${command}`)}
          </button>
        ))}
      {renderFileInput(pictureInput, acceptedPictureTypes)}
      {renderFileInput(fileInput, acceptedFileTypes)}
    </div>
  );
}
