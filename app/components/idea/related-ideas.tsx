import type { IdeaSheet, Kin } from "#app/domain/idea/idea-detail.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";

const shown = ["with", "split-from", "split"] as const satisfies readonly Kin["is"][];
const words = {
  with: "merge.with",
  "split-from": "merge.split-from",
  split: "merge.splits",
} as const;

/** The other ideas this one belongs with: joined, split off, taken the place of, or told apart from. */
export function IdeaKin({ idea }: { idea: Pick<IdeaSheet, "kin" | "replaces" | "differences"> }) {
  const t = useT();
  return (
    <>
      {shown
        .map((is) => ({ is, kin: idea.kin.filter((one) => one.is === is) }))
        .filter(({ kin }) => kin.length > 0)
        .map(({ is, kin }) => (
          <div key={is} className="alike-became">
            <p className="text-sm text-muted">{t(words[is])}</p>
            <ul>
              {kin.map(({ id, title }) => (
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
      {idea.differences.map((other) => (
        <div key={other.id} className="alike-became">
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
