import type { Change } from "#app/prose/prose-difference.ts";
import { useT } from "#app/i18n/language.tsx";

/** What changed between two versions, for eyes (struck through, underlined) and ears (said before and after). */
export function ProseChanges({ changes }: { changes: readonly Change[] }) {
  const t = useT();
  return (
    <div className="prose prose-changes" dir="auto">
      {changes.map(({ is, text }, at) => {
        if (is === "same") return <span key={at}>{text}</span>;
        const Tag = is === "added" ? "ins" : "del";
        return (
          <Tag key={at}>
            <span className="sr-only">{t(is === "added" ? "editor.change.added" : "editor.change.removed")} </span>
            {text}
            <span className="sr-only"> {t("editor.change.end")} </span>
          </Tag>
        );
      })}
    </div>
  );
}
