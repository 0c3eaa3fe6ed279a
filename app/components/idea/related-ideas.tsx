import type { IdeaDetail, RelatedIdea } from "#app/domain/idea/idea-detail.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";

const shownRelations = [
  "with",
  "split-from",
  "split",
] as const satisfies readonly RelatedIdea["relation"][];
const headings = {
  with: "merge.with",
  "split-from": "merge.split-from",
  split: "merge.splits",
} as const;

/** The ideas related to this one: merged, split off, replaced, or marked as different. */
export function RelatedIdeas({
  idea,
}: {
  idea: Pick<IdeaDetail, "relatedIdeas" | "replaces" | "distinctions">;
}) {
  const t = useT();
  return (
    <>
      {shownRelations
        .map((relation) => ({
          relation,
          ideas: idea.relatedIdeas.filter((other) => other.relation === relation),
        }))
        .filter(({ ideas }) => ideas.length > 0)
        .map(({ relation, ideas }) => (
          <div key={relation} className="related-note">
            <p className="text-sm text-muted">{t(headings[relation])}</p>
            <ul>
              {ideas.map(({ id, title }) => (
                <li key={id}>
                  <a href={paths.idea(id)} dir="auto">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      {idea.replaces && (
        <p>
          {t("idea.replaces")} <a href={paths.idea(idea.replaces.id)}>{idea.replaces.title}</a>
        </p>
      )}
      {idea.distinctions.map((other) => (
        <div key={other.id} className="related-note">
          <p className="text-sm text-muted">
            {t("idea.differs-from")}{" "}
            <a href={paths.idea(other.id)} dir="auto">
              {other.title}
            </a>
          </p>
          <p dir="auto">{other.reason}</p>
        </div>
      ))}
    </>
  );
}
