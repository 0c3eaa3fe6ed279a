import type { Editor } from "@tiptap/core";
import { useEffect, useId, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { toLinkAddress } from "#app/rich-text/address.ts";

/** Asks for the address of a link. Not a form, since it is inside one. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useT();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [isInvalid, setIsInvalid] = useState(false);
  const currentHref = editor.getAttributes("link").href as string | undefined;

  useEffect(() => dialog.current?.showModal(), []);

  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    dialog.current?.close();
  };
  const save = () => {
    const typed = input.current!.value.trim();
    if (!typed) return remove();
    const href = toLinkAddress(typed);
    if (!href) {
      setIsInvalid(true);
      return input.current!.focus();
    }
    const insertsText = editor.state.selection.empty && !currentHref;
    const link = { type: "text", text: typed, marks: [{ type: "link", attrs: { href } }] };
    const chain = editor.chain().focus();
    if (insertsText) chain.insertContent([link, { type: "text", text: " " }]).run();
    else chain.extendMarkRange("link").setLink({ href }).run();
    dialog.current?.close();
  };

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={`${id}-title`}
      onClose={() => {
        onClose();
        editor.commands.focus();
      }}
    >
      <h2 id={`${id}-title`} className="mb-4">
        {t("editor.link.title")}
      </h2>
      <div className="field mb-5">
        <label htmlFor={id} className="field-label">
          {t("editor.link.address")}
        </label>
        <input
          ref={input}
          id={id}
          className="input"
          defaultValue={currentHref}
          inputMode="url"
          autoComplete="url"
          placeholder="https://"
          autoFocus
          aria-invalid={isInvalid || undefined}
          aria-describedby={isInvalid ? `${id}-error` : undefined}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            save();
          }}
        />
        {isInvalid && (
          <p id={`${id}-error`} className="field-error" role="alert">
            {t("editor.link.wrong")}
          </p>
        )}
      </div>
      <div className="form-actions">
        <button type="button" className="button button-primary" onClick={save}>
          {t("editor.link.save")}
        </button>
        {currentHref && (
          <button type="button" className="button button-secondary" onClick={remove}>
            {t("editor.link.remove")}
          </button>
        )}
        <button
          type="button"
          className="button button-quiet"
          onClick={() => dialog.current?.close()}
        >
          {t("action.cancel")}
        </button>
      </div>
    </dialog>
  );
}
