import type { Editor, JSONContent } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { useEffect } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { PictureDialog, SendingFailed, type Shown, useSent } from "./picture-dialog.tsx";
import { isPicture } from "./send-file.ts";

/** One file on its way into the text: of a picture is asked what is to be seen, anything else stands there when it was sent. */
export function Adding({
  editor,
  file,
  onDone,
}: {
  editor: Editor;
  file: File;
  onDone: () => void;
}) {
  const show = (shown: Shown) => put(editor, { type: "image", attrs: shown });
  const close = () => {
    onDone();
    editor.commands.focus();
  };
  return isPicture(file) ? (
    <PictureDialog picture={file} onDone={show} onClose={close} />
  ) : (
    <Sending editor={editor} file={file} onDone={onDone} />
  );
}

/**
 * Where one is; below a table, whose cells hold lines of words only, and below a picture that is chosen, which it would replace. One goes on
 * writing under it: with the new one chosen, the next letter would take its place.
 */
function put(editor: Editor, block: JSONContent) {
  const { selection } = editor.state;
  const { $from } = selection;
  const blocks = [block, { type: "paragraph" }];
  const table = Array.from({ length: $from.depth }, (_, up) => $from.depth - up).find(
    (depth) => $from.node(depth).type.name === "table",
  );
  const under =
    table !== undefined
      ? $from.after(table)
      : selection instanceof NodeSelection
        ? selection.to
        : undefined;
  if (under === undefined) editor.chain().focus().insertContent(blocks).run();
  else editor.chain().focus().insertContentAt(under, blocks).run();
}

function Sending({ editor, file, onDone }: { editor: Editor; file: File; onDone: () => void }) {
  const t = useT();
  const { sent, again } = useSent(file);
  useEffect(() => {
    if (sent?.is !== "there") return;
    const { id, is, name, bytes } = sent.file;
    const src = paths.file(id);
    put(
      editor,
      is === "file"
        ? { type: "file", attrs: { src, name, bytes } }
        : { type: "image", attrs: { src, alt: "" } },
    );
    onDone();
  }, [sent]);
  return (
    <div className="editor-sending">
      {sent && sent.is !== "there" ? (
        <>
          <SendingFailed sent={sent} again={again} />
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
