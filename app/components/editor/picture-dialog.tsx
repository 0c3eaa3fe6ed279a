import { useEffect, useId, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { type SendResult, sendFile } from "./send-file.ts";

export type PictureAttributes = { src: string; alt: string };
type Props = {
  /** A new picture, or the attributes of one in the text whose description changes. */
  picture: File | PictureAttributes;
  onDone: (picture: PictureAttributes) => void;
  onClose: () => void;
};

/**
 * Asks for the description of a picture while it is uploaded. Not a form, since it is inside one.
 */
export function PictureDialog({ picture, onDone, onClose }: Props) {
  const t = useT();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isNew = picture instanceof File;
  const [preview] = useState(() => (isNew ? URL.createObjectURL(picture) : `${picture.src}?w=320`));
  const [isDecorative, setIsDecorative] = useState(!isNew && picture.alt === "");
  const [isMissing, setIsMissing] = useState(false);
  const [awaitsUpload, setAwaitsUpload] = useState(false);
  const { result, retry } = useUpload(isNew ? picture : null);

  useEffect(() => {
    dialog.current?.showModal();
    return () => URL.revokeObjectURL(preview);
  }, [preview]);

  const save = () => {
    const src = isNew ? uploadedPath(result) : picture.src;
    if (!src) return setAwaitsUpload(false);
    onDone({ src, alt: isDecorative ? "" : input.current!.value.trim().slice(0, 500) });
    dialog.current?.close();
  };
  const saveRef = useRef(save);
  saveRef.current = save;
  useEffect(() => {
    if (awaitsUpload && result) saveRef.current();
  }, [awaitsUpload, result]);

  const onSave = () => {
    if (!isDecorative && !input.current!.value.trim()) {
      setIsMissing(true);
      return input.current!.focus();
    }
    if (isNew && !result) return setAwaitsUpload(true);
    save();
  };
  const isInvalid = isMissing && !isDecorative;

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
          disabled={isDecorative}
          autoComplete="off"
          aria-invalid={isInvalid || undefined}
          aria-describedby={`${id}-hint${isInvalid ? ` ${id}-error` : ""}`}
          onChange={() => setIsMissing(false)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            onSave();
          }}
        />
        {isInvalid && (
          <p id={`${id}-error`} className="field-error" role="alert">
            {t("editor.picture.needs")}
          </p>
        )}
      </div>
      <label className="check mb-5">
        <input
          type="checkbox"
          checked={isDecorative}
          onChange={(event) => setIsDecorative(event.target.checked)}
        />{" "}
        <span>{t("editor.picture.decorative")}</span>
      </label>
      {result && result.status !== "uploaded" && <UploadFailed result={result} onRetry={retry} />}
      <p role="status" className="sr-only">
        {awaitsUpload && t("editor.file.sending", { name: isNew ? picture.name : "" })}
      </p>
      <div className="form-actions">
        <button
          type="button"
          className="button button-primary"
          aria-busy={awaitsUpload || undefined}
          onClick={onSave}
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

const uploadedPath = (result: SendResult | null) =>
  result?.status === "uploaded" ? paths.file(result.file.id) : null;

type FailedUpload = Exclude<SendResult, { status: "uploaded" }>;

export function UploadFailed({ result, onRetry }: { result: FailedUpload; onRetry: () => void }) {
  const t = useT();
  const isUnreachable = result.status === "unreachable";
  return (
    <div className="editor-failed" role="alert">
      <p>{isUnreachable ? t("editor.file.away") : t(`refusal.${result.refusal}`, result.about)}</p>
      {(isUnreachable || result.refusal === "too-often") && (
        <button type="button" className="button button-secondary button-small" onClick={onRetry}>
          {t("editor.file.again")}
        </button>
      )}
    </div>
  );
}

/** Uploads a file at once; `result` is null until it has finished. */
export function useUpload(file: File | null) {
  const [result, setResult] = useState<SendResult | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies(attempt): every attempt uploads again
  useEffect(() => {
    if (!file) return;
    const controller = new AbortController();
    void sendFile(file, controller.signal).then((sent) => {
      if (!controller.signal.aborted) setResult(sent);
    });
    return () => controller.abort();
  }, [file, attempt]);
  return {
    result,
    retry: () => {
      setResult(null);
      setAttempt(attempt + 1);
    },
  };
}
