import { useT } from "#app/i18n/language.tsx";

/** Says that unsent text was kept, shows how it begins, and lets its writer choose. */
export function DraftOffer({
  text,
  onTake,
  onDrop,
}: {
  text: string;
  onTake: () => void;
  onDrop: () => void;
}) {
  const t = useT();
  const begin = text
    .replace(/!?@?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(#+|>|-)\s|\*+/gm, "")
    .replace(/\s+/g, " ")
    .trim();
  return (
    <div className="editor-kept" role="status">
      <p>
        {t("editor.draft.kept")}{" "}
        <q>{begin.length > 80 ? `${begin.slice(0, 80).trimEnd()}…` : begin}</q>
      </p>
      <button type="button" className="button button-secondary button-small" onClick={onTake}>
        {t("editor.draft.take")}
      </button>
      <button type="button" className="button button-quiet button-small" onClick={onDrop}>
        {t("editor.draft.drop")}
      </button>
    </div>
  );
}
