import { useEffect, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { FieldShell, type FieldWords } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { useField } from "./reply.tsx";

/**
 * A photo from camera, pictures or desk: the native file field lies over the whole place, so tapping, dropping and the
 * keyboard all work without JavaScript. The form around it needs `files`.
 */
export function PhotoField({ megabytes = 10, ...words }: FieldWords & { megabytes?: number }) {
  const t = useT();
  const { id, faults, describedBy, round } = useField(words.name);
  const [chosen, choose] = useState<{ name: string; url: string; big: boolean } | null>(null);
  const [over, hover] = useState(false);
  const take = (file?: File) => {
    if (chosen) URL.revokeObjectURL(chosen.url);
    choose(file ? { name: file.name, url: URL.createObjectURL(file), big: file.size > megabytes * 1024 * 1024 } : null);
  };
  useEffect(() => take(undefined), [round]);
  return (
    <FieldShell id={id} faults={faults} {...words}>
      <div className="drop" data-over={over} data-invalid={faults.length > 0 || chosen?.big || undefined}
        onDragOver={() => hover(true)} onDragLeave={() => hover(false)} onDrop={() => hover(false)}>
        {chosen ? <img src={chosen.url} alt="" /> : <Icon name="camera" size={30} />}
        <span><b>{t("form.choose-photo")}</b> <span className="max-sm:hidden">{t("form.drop-file")}</span></span>
        <span className="text-sm" role="status">
          {!chosen ? t("form.photo-hint", { megabytes }) : chosen.big ? t("form.photo-too-big", { megabytes }) : t("form.photo-chosen", { name: chosen.name })}
        </span>
        <input id={id} name={words.name} type="file" accept="image/jpeg,image/png,image/webp,image/gif" onChange={(event) => take(event.target.files?.[0])}
          aria-invalid={faults.length > 0 || undefined} aria-describedby={describedBy(!!words.hint, faults.length > 0)} />
      </div>
    </FieldShell>
  );
}
