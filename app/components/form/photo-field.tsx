import { useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { useHydrated } from "../ui/hydrated.ts";
import { Icon } from "../ui/icon.tsx";
import { type FieldError, useField, useFormState } from "../ui/reply.tsx";
import { type FieldProps, FieldShell } from "./field.tsx";
import { type Photo, usePhoto } from "./use-photo.ts";

const acceptedTypes = "image/jpeg,image/png,image/webp,image/gif";

type PhotoFieldProps = FieldProps & {
  maxMegabytes?: number;
  /** Adds a camera button on phones: "environment" for the scene, "user" for a selfie. */
  camera?: "environment" | "user";
};

/**
 * A photo from camera, gallery, clipboard or a drop: the native file input covers the whole drop
 * zone, so tapping, dropping and the keyboard work without JavaScript. With it, the photo is made
 * smaller before it is sent. The surrounding form needs `files`.
 */
export function PhotoField({ maxMegabytes: megabytes = 10, camera, ...field }: PhotoFieldProps) {
  const t = useT();
  const isHydrated = useHydrated();
  const { id, errors, describedBy, resetKey } = useField(field.name);
  const { input, photo, onFile, onRemove } = usePhoto(resetKey);
  const [isDraggedOver, setIsDraggedOver] = useState(false);
  const submittedErrors = useFileErrors(errors);
  const shownErrors = errorsOf(photo, submittedErrors);
  const isReady = photo.status === "ready";
  return (
    <FieldShell id={id} errors={shownErrors} {...field}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only highlights it; the file input inside takes the drop */}
      <div
        className="drop-zone"
        data-over={isDraggedOver}
        data-invalid={shownErrors.length > 0 || undefined}
        aria-busy={photo.status === "busy" || undefined}
        onDragOver={() => setIsDraggedOver(true)}
        onDragLeave={() => setIsDraggedOver(false)}
        onDrop={() => setIsDraggedOver(false)}
      >
        {photo.status === "ready" ? (
          <img src={photo.url} alt={t("form.photo-yours")} />
        ) : (
          <Icon name="camera" size={30} />
        )}
        <span>
          <b>{t(isReady ? "form.choose-other-photo" : "form.choose-photo")}</b>{" "}
          <span className="max-sm:hidden">{t("form.drop-file")}</span>
        </span>
        <span className="text-sm" role="status">
          <PhotoStatus photo={photo} megabytes={megabytes} />
        </span>
        <input
          ref={input}
          id={id}
          name={field.name}
          type="file"
          accept={acceptedTypes}
          onChange={(event) => onFile(event.target.files?.[0])}
          aria-invalid={shownErrors.length > 0 || undefined}
          aria-describedby={describedBy(!!field.hint, shownErrors.length > 0)}
        />
      </div>
      {isHydrated && (camera || isReady) && (
        <p className="form-actions">
          {camera && (
            <label className="button button-secondary button-small camera-button">
              <Icon name="camera" size={18} />
              {t("form.photo-shoot")}
              <input
                type="file"
                accept="image/*"
                capture={camera}
                onChange={(event) => {
                  onFile(event.target.files?.[0]);
                  event.target.value = "";
                }}
              />
            </label>
          )}
          {isReady && (
            <button type="button" className="button button-quiet button-small" onClick={onRemove}>
              <Icon name="close" size={18} />
              {t("form.photo-without")}
            </button>
          )}
        </p>
      )}
    </FieldShell>
  );
}

function PhotoStatus({ photo, megabytes }: { photo: Photo; megabytes: number }) {
  const t = useT();
  const format = useFormat();
  if (photo.status === "busy") return t("form.photo-busy");
  if (photo.status === "ready")
    return t("form.photo-ready", { size: format.number(Math.ceil(photo.bytes / 1000)) });
  return (
    <>
      {photo.status === "refused" && (
        <span className="sr-only">{t(`refusal.file.${photo.reason}`)}</span>
      )}
      {t("form.photo-hint", { megabytes })}
    </>
  );
}

/** The errors of the field; a refusal of the uploaded file is one as well. */
function useFileErrors(errors: FieldError[]): FieldError[] {
  const { reply } = useFormState();
  return reply?.refusal?.startsWith("file.") ? [{ key: `refusal.${reply.refusal}` }] : errors;
}

/** Errors of an earlier submission disappear as soon as another photo is chosen. */
function errorsOf(photo: Photo, submittedErrors: FieldError[]): FieldError[] {
  if (photo.status === "refused") return [{ key: `refusal.file.${photo.reason}` }];
  return photo.status === "none" ? submittedErrors : [];
}
