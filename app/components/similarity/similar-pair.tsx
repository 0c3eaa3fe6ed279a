import type { AlikePairs } from "#app/domain/similarity/similar-pairs.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { StageBadge } from "../idea/stage-badge.tsx";
import { Badge } from "../ui/badge.tsx";

/** Two ideas of one challenge that are alike, each with the way to its page. */
export function AlikePair({
  pair: { one, other, same, reason },
}: {
  pair: AlikePairs["pairs"][number];
}) {
  const t = useT();
  return (
    <li className="card alike-pair">
      {same && (
        <p>
          <Badge tone="amber">{t("idea.alike.same")}</Badge>
        </p>
      )}
      {[one, other].map(({ id, title, stage }) => (
        <p key={id}>
          <a className="alike-title" href={paths.idea(id)} dir="auto">
            {title}
          </a>{" "}
          <StageBadge stage={stage} />
        </p>
      ))}
      <p className="mt-2">
        <a href={paths.mergeIdea(one.id, { with: other.id })}>{t("merge.propose-title")}</a>
      </p>
      {reason && (
        <p className="alike-became" dir="auto">
          {t("selection.alike-reason", { reason })}
        </p>
      )}
    </li>
  );
}
