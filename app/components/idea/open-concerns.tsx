import type { OpenConcern } from "#app/domain/idea/open-concerns.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Notice } from "../ui/notice.tsx";

/** Unresolved concerns, shown to jurors and sponsors. */
export function OpenConcerns({
  ideaId,
  concerns,
}: {
  ideaId: string;
  concerns: readonly OpenConcern[];
}) {
  const t = useT();
  if (concerns.length === 0) return null;
  return (
    <Notice
      tone="warning"
      icon="warning"
      title={t("idea.open-concerns", { count: concerns.length })}
    >
      <ul className="stack gap-1">
        {concerns.slice(0, 3).map(({ id, text }) => (
          <li key={id}>
            <a href={paths.idea(ideaId, id)} dir="auto">
              {text}
            </a>
          </li>
        ))}
        {concerns.length > 3 && (
          <li>
            <a href={paths.idea(ideaId)}>
              {t("idea.more-concerns", { count: concerns.length - 3 })}
            </a>
          </li>
        )}
      </ul>
    </Notice>
  );
}
