import type { SimilarPairs } from "#app/domain/similarity/similar-pairs.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { StageBadge } from "../idea/stage-badge.tsx";
import { Badge } from "../ui/badge.tsx";

/** Two similar ideas of one challenge, with links to both. */
export function SimilarPair({
  pair: { one: first, other, same, reason },
}: {
  pair: SimilarPairs["pairs"][number];
}) {
  const t = useT();
  return (
    <li className="card similar-pair">
      {same && (
        <p>
          <Badge tone="warning">{t("idea.similar.same")}</Badge>
        </p>
      )}
      {[first, other].map(({ id, title, stage }) => (
        <p key={id}>
          <a className="similar-title" href={paths.idea(id)} dir="auto">
            {title}
          </a>{" "}
          <StageBadge stage={stage} />
        </p>
      ))}
      <p className="mt-2">
        <a href={paths.mergeIdea(first.id, { with: other.id })}>{t("merge.propose-title")}</a>
      </p>
      {reason && (
        <p className="related-note" dir="auto">
          {t("selection.similar-reason", { reason })}
        </p>
      )}
    </li>
  );
}
