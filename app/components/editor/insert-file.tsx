import type { Editor, JSONContent } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { useEffect, useRef } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import {
  type PictureAttributes,
  PictureDialog,
  UploadFailed,
  useUpload,
} from "./picture-dialog.tsx";
import { isPicture } from "./send-file.ts";

/**
 * Inserts one file: a picture after asking for its description, any other file when it is uploaded.
 */
export function InsertFile({
  editor,
  file,
  onDone,
}: {
  editor: Editor;
  file: File;
  onDone: () => void;
}) {
  const onPicture = (attrs: PictureAttributes) => insertBlock(editor, { type: "image", attrs });
  const close = () => {
    onDone();
    editor.commands.focus();
  };
  return isPicture(file) ? (
    <PictureDialog picture={file} onDone={onPicture} onClose={close} />
  ) : (
    <UploadProgress editor={editor} file={file} onDone={onDone} />
  );
}

/**
 * Inserts a block at the cursor; below a table, whose cells hold only lines of text, and below a
 * selected picture, which it would replace. A paragraph follows, since typing with the new block
 * selected would replace it.
 */
function insertBlock(editor: Editor, block: JSONContent) {
  const { selection } = editor.state;
  const { $from } = selection;
  const blocks = [block, { type: "paragraph" }];
  const table = Array.from({ length: $from.depth }, (_, index) => $from.depth - index).find(
    (depth) => $from.node(depth).type.name === "table",
  );
  const chain = editor.chain().focus();
  if (table !== undefined) chain.insertContentAt($from.after(table), blocks).run();
  else if (selection instanceof NodeSelection) chain.insertContentAt(selection.to, blocks).run();
  else chain.insertContent(blocks).run();
}

function UploadProgress({
  editor,
  file,
  onDone,
}: {
  editor: Editor;
  file: File;
  onDone: () => void;
}) {
  const t = useT();
  const { result, retry } = useUpload(file);
  const onDoneRef = useRef(onDone);
  onDoneRef.current = onDone;
  useEffect(() => {
    if (result?.status !== "uploaded") return;
    const { id, type, name, bytes } = result.file;
    const src = paths.file(id);
    insertBlock(
      editor,
      type === "file"
        ? { type: "file", attrs: { src, name, bytes } }
        : { type: "image", attrs: { src, alt: "" } },
    );
    onDoneRef.current();
  }, [editor, result]);
  return (
    <div className="editor-uploading">
      {result && result.status !== "uploaded" ? (
        <>
          <UploadFailed result={result} onRetry={retry} />
          <button
            type="button"
            className="button button-quiet button-small"
            onClick={() => {
              onDone();
              editor.commands.focus();
            }}
          >
            {t("action.cancel")}
          </button>
        </>
      ) : (
        <p role="status">{t("editor.file.sending", { name: file.name })}</p>
      )}
    </div>
  );
}
