import { useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { FieldShell, type FieldWords } from "./field.tsx";
import { useHydrated } from "./hydrated.ts";
import { Icon } from "./icon.tsx";
import { useAnswered, useField } from "./reply.tsx";
import { usePhoto } from "./use-photo.ts";

const kinds = "image/jpeg,image/png,image/webp,image/gif";

/**
 * A photo from camera, pictures, clipboard or desk: the native file field lies over the whole place, so tapping, dropping and
 * the keyboard all work without JavaScript. With it, the photo is made smaller on the way, and `camera` ("environment" for what
 * one sees, "user" for oneself) gives a phone a button for its camera. The form around it needs `files`.
 */
export function PhotoField({
  megabytes = 10,
  camera,
  ...words
}: FieldWords & { megabytes?: number; camera?: "environment" | "user" }) {
  const t = useT();
  const format = useFormat();
  const hydrated = useHydrated();
  const { reply } = useAnswered();
  const { id, faults, describedBy, round } = useField(words.name);
  const { input, photo, take, remove, near } = usePhoto(round);
  const [over, hover] = useState(false);
  const answered = reply?.refusal?.startsWith("file.")
    ? [{ key: `refusal.${reply.refusal}` }]
    : faults;
  const wrong =
    photo.is === "refused"
      ? [{ key: `refusal.file.${photo.why}` }]
      : photo.is === "none"
        ? answered
        : [];
  return (
    <FieldShell id={id} faults={wrong} {...words}>
      <div
        className="drop"
        data-over={over}
        data-invalid={wrong.length > 0 || undefined}
        aria-busy={photo.is === "busy" || undefined}
        onPointerEnter={near}
        onDragOver={() => hover(true)}
        onDragLeave={() => hover(false)}
        onDrop={() => hover(false)}
      >
        {photo.is === "there" ? (
          <img src={photo.url} alt={t("form.photo-yours")} />
        ) : (
          <Icon name="camera" size={30} />
        )}
        <span>
          <b>{t(photo.is === "there" ? "form.choose-other-photo" : "form.choose-photo")}</b>{" "}
          <span className="max-sm:hidden">{t("form.drop-file")}</span>
        </span>
        <span className="text-sm" role="status">
          {photo.is === "refused" && (
            <span className="sr-only">{t(`refusal.file.${photo.why}`)}</span>
          )}
          {photo.is === "busy"
            ? t("form.photo-busy")
            : photo.is === "there"
              ? t("form.photo-ready", { size: format.number(Math.ceil(photo.bytes / 1000)) })
              : t("form.photo-hint", { megabytes })}
        </span>
        <input
          ref={input}
          id={id}
          name={words.name}
          type="file"
          accept={kinds}
          onFocus={near}
          onChange={(event) => take(event.target.files?.[0])}
          aria-invalid={wrong.length > 0 || undefined}
          aria-describedby={describedBy(!!words.hint, wrong.length > 0)}
        />
      </div>
      {hydrated && (camera || photo.is === "there") && (
        <p className="form-acts">
          {camera && (
            <label className="button button-secondary button-small shoot">
              <Icon name="camera" size={18} />
              {t("form.photo-shoot")}
              <input
                type="file"
                accept="image/*"
                capture={camera}
                onChange={(event) => {
                  take(event.target.files?.[0]);
                  event.target.value = "";
                }}
              />
            </label>
          )}
          {photo.is === "there" && (
            <button type="button" className="button button-quiet button-small" onClick={remove}>
              <Icon name="close" size={18} />
              {t("form.photo-without")}
            </button>
          )}
        </p>
      )}
    </FieldShell>
  );
}
