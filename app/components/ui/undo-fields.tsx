import { useT } from "#app/i18n/language.tsx";
import type { Undo } from "#app/web/form-reply.ts";

/** The inside of an undo form. `back`: the page that is shown after it. */
export function UndoFields({ undo, back, busy }: { undo: Undo; back: string; busy?: boolean }) {
  const t = useT();
  return (
    <>
      <input type="hidden" name="back" value={back} />
      {Object.entries(undo.fields ?? {}).flatMap(([name, values]) =>
        [values]
          .flat()
          .map((value) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          )),
      )}
      <button type="submit" className="toast-undo" aria-busy={busy || undefined}>
        {t("action.undo")}
      </button>
    </>
  );
}
