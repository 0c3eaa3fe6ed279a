import type { OpenConcern } from "#app/domain/idea/open-concerns.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Notice } from "../ui/notice.tsx";

/** What somebody warned of and nobody resolved yet, for whoever judges an idea or pays for it. */
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
    <Notice tone="amber" icon="warning" title={t("idea.open-concerns", { count: concerns.length })}>
      <ul className="stack gap-1">
        {concerns.slice(0, 3).map(({ id, says }) => (
          <li key={id}>
            <a href={paths.idea(ideaId, id)} dir="auto">
              {says}
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
