import { useEffect, useId, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { type SentFile, sendFile } from "./send-file.ts";

export type Shown = { src: string; alt: string };
type Props = {
  /** A new picture, or one that stands in the text and is described anew. */
  picture: File | Shown;
  onDone: (shown: Shown) => void;
  onClose: () => void;
};

/** Asks what is to be seen on a picture, while it is being sent. Not a form of its own: it stands inside one. */
export function PictureDialog({ picture, onDone, onClose }: Props) {
  const t = useT();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isNew = picture instanceof File;
  const [preview] = useState(() => (isNew ? URL.createObjectURL(picture) : `${picture.src}?w=320`));
  const [plain, decorate] = useState(!isNew && picture.alt === "");
  const [missing, miss] = useState(false);
  const [waits, wait] = useState(false);
  const { sent, again } = useSent(isNew ? picture : null);

  useEffect(() => {
    dialog.current?.showModal();
    return () => URL.revokeObjectURL(preview);
  }, []);
  useEffect(() => {
    if (waits && sent) finish();
  }, [waits, sent]);

  const finish = () => {
    if (isNew && sent?.is !== "there") return wait(false);
    const src = isNew
      ? paths.file((sent as Extract<SentFile, { is: "there" }>).file.id)
      : picture.src;
    onDone({ src, alt: plain ? "" : input.current!.value.trim().slice(0, 500) });
    dialog.current?.close();
  };
  const put = () => {
    if (!plain && !input.current!.value.trim()) {
      miss(true);
      return input.current!.focus();
    }
    if (isNew && !sent) return wait(true);
    finish();
  };
  const failed = sent && sent.is !== "there" ? sent : null;
  const wrong = missing && !plain;

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`} className="mb-4">
        {t(isNew ? "editor.picture.title" : "editor.picture.change")}
      </h2>
      <img src={preview} alt="" className="editor-preview" />
      <div className="field mb-4">
        <label htmlFor={id} className="field-label">
          {t("editor.picture.alt")}
        </label>
        <p id={`${id}-hint`} className="field-hint">
          {t("editor.picture.alt-hint")}
        </p>
        <input
          ref={input}
          id={id}
          className="input"
          defaultValue={isNew ? "" : picture.alt}
          maxLength={500}
          autoFocus
          disabled={plain}
          autoComplete="off"
          aria-invalid={wrong || undefined}
          aria-describedby={`${id}-hint${wrong ? ` ${id}-wrong` : ""}`}
          onChange={() => miss(false)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            put();
          }}
        />
        {wrong && (
          <p id={`${id}-wrong`} className="field-error" role="alert">
            {t("editor.picture.needs")}
          </p>
        )}
      </div>
      <label className="check mb-5">
        <input
          type="checkbox"
          checked={plain}
          onChange={(event) => decorate(event.target.checked)}
        />{" "}
        <span>{t("editor.picture.decorative")}</span>
      </label>
      {failed && <SendingFailed sent={failed} again={again} />}
      <p role="status" className="sr-only">
        {waits && t("editor.file.sending", { name: isNew ? picture.name : "" })}
      </p>
      <div className="form-acts">
        <button
          type="button"
          className="button button-primary"
          aria-busy={waits || undefined}
          onClick={put}
        >
          {t(isNew ? "editor.picture.add" : "editor.picture.save")}
        </button>
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

export function SendingFailed({
  sent,
  again,
}: {
  sent: Exclude<SentFile, { is: "there" }>;
  again: () => void;
}) {
  const t = useT();
  return (
    <div className="editor-failed" role="alert">
      <p>{sent.is === "away" ? t("editor.file.away") : t(`refusal.${sent.refusal}`, sent.about)}</p>
      {(sent.is === "away" || sent.refusal === "too-often") && (
        <button type="button" className="button button-secondary button-small" onClick={again}>
          {t("editor.file.again")}
        </button>
      )}
    </div>
  );
}

/** Sends a file as soon as it is there; `sent` is null while it is under way. */
export function useSent(file: File | null) {
  const [sent, tell] = useState<SentFile | null>(null);
  const [turn, next] = useState(0);
  useEffect(() => {
    if (!file) return;
    const stop = new AbortController();
    void sendFile(file, stop.signal).then((said) => {
      if (!stop.signal.aborted) tell(said);
    });
    return () => stop.abort();
  }, [file, turn]);
  return {
    sent,
    again: () => {
      tell(null);
      next(turn + 1);
    },
  };
}
