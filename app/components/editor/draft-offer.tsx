import { useT } from "#app/i18n/language.tsx";

/** Offers an unsent draft, with its beginning, to be restored or discarded. */
export function DraftOffer({
  text,
  onRestore,
  onDiscard,
}: {
  text: string;
  onRestore: () => void;
  onDiscard: () => void;
}) {
  const t = useT();
  const excerpt = text
    .replace(/!?@?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(#+|>|-)\s|\*+/gm, "")
    .replace(/\s+/g, " ")
    .trim();
  return (
    <div className="editor-draft" role="status">
      <p>
        {t("editor.draft.earlier")}{" "}
        <q>{excerpt.length > 80 ? `${excerpt.slice(0, 80).trimEnd()}…` : excerpt}</q>
      </p>
      <button type="button" className="button button-secondary button-small" onClick={onRestore}>
        {t("editor.draft.take")}
      </button>
      <button type="button" className="button button-quiet button-small" onClick={onDiscard}>
        {t("editor.draft.drop")}
      </button>
    </div>
  );
}
