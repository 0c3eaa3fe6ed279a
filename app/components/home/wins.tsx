import type { HomeContent } from "#app/domain/dashboard/home-content.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { StageBadge } from "../idea/stage-badge.tsx";
import { Avatars } from "../ui/avatar.tsx";
import { When } from "../ui/when.tsx";

/** Ideas that were recently chosen, funded, realised or stopped, with the people behind them. */
export function Wins({ wins }: { wins: HomeContent["wins"] }) {
  const t = useT();
  const { list } = useFormat();
  return (
    <section aria-labelledby="wins">
      <h2 id="wins" className="home-title">
        {t("home.wins")}
      </h2>
      {wins.length === 0 ? (
        <p className="text-muted">
          {t("home.no-wins")} {t("home.no-wins-what")}
        </p>
      ) : (
        <ul className="win-list">
          {wins.map(({ id, title, stage, authors, at }) => (
            <li key={id} className="card card-link">
              <p className="win-head">
                <StageBadge stage={stage} />
                <small>
                  <When at={at} />
                </small>
              </p>
              <h3>
                <a
                  href={
                    stage === "realised" || stage === "stopped" ? paths.outcome(id) : paths.idea(id)
                  }
                >
                  {title}
                </a>
              </h3>
              <div className="person">
                <Avatars
                  people={authors.map(({ photoId, ...person }) => ({
                    ...person,
                    photo: photoId && paths.file(photoId, 104),
                  }))}
                  max={3}
                  size="small"
                  label={t("idea.authors")}
                />
                <small>{list(authors.slice(0, 2).map(({ name }) => name))}</small>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="home-more">
        <a href={paths.outcomes()}>{t("home.all-outcomes")}</a>
      </p>
    </section>
  );
}
