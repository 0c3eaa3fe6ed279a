import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { PictureDialog, SendingFailed, useSent, type Shown } from "./picture-dialog.tsx";
import { isPicture } from "./send-file.ts";

/** One file on its way into the text: of a picture is asked what is to be seen, anything else stands there when it was sent. */
export function Adding({ editor, file, onDone }: { editor: Editor; file: File; onDone: () => void }) {
  const show = (shown: Shown) => void editor.chain().focus().insertContent({ type: "image", attrs: shown }).run();
  const close = () => {
    onDone();
    editor.commands.focus();
  };
  return isPicture(file) ? <PictureDialog picture={file} onDone={show} onClose={close} /> : <Sending editor={editor} file={file} onDone={onDone} />;
}

function Sending({ editor, file, onDone }: { editor: Editor; file: File; onDone: () => void }) {
  const t = useT();
  const { sent, again } = useSent(file);
  useEffect(() => {
    if (sent?.is !== "there") return;
    const { id, is, name, bytes } = sent.file;
    const src = paths.file(id);
    editor.chain().focus().insertContent(is === "file" ? { type: "file", attrs: { src, name, bytes } } : { type: "image", attrs: { src, alt: "" } }).run();
    onDone();
  }, [sent]);
  return (
    <div className="editor-sending">
      {sent && sent.is !== "there"
        ? <><SendingFailed sent={sent} again={again} /><button type="button" className="button button-quiet button-small" onClick={onDone}>{t("act.cancel")}</button></>
        : <p role="status">{t("editor.file.sending", { name: file.name })}</p>}
    </div>
  );
}
