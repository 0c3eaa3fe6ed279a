import type { HomePage } from "#app/domain/insight/home-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { StageBadge } from "../idea/stage-badge.tsx";
import { Avatars } from "../ui/avatar.tsx";
import { LinkCard } from "../ui/card.tsx";
import { When } from "../ui/when.tsx";

/** Ideas that were chosen, funded, built or stopped lately, with the people behind them. */
export function Wins({ wins }: { wins: HomePage["wins"] }) {
  const t = useT();
  const { list } = useFormat();
  return (
    <div className="cards">
      {wins.map(({ id, title, stage, authors, at }) => (
        <LinkCard key={id} to={stage === "realised" || stage === "stopped" ? paths.outcome(id) : paths.idea(id)} title={title} plain
          before={<p className="challenge-card-top"><StageBadge stage={stage} /><When at={at} /></p>}>
          <span className="person mt-3">
            <Avatars people={authors.map(({ photoId, ...face }) => ({ ...face, photo: photoId && paths.file(photoId, 104) }))} most={3} size="small" label={t("idea.authors")} />
            <small>{list(authors.slice(0, 2).map(({ name }) => name))}</small>
          </span>
        </LinkCard>
      ))}
    </div>
  );
}
