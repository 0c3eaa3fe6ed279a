import type { ChallengePage } from "#app/domain/idea/challenge-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { IdeaCard, type CardIdea } from "./idea-card.tsx";
import { IdeaFilters } from "./idea-filters.tsx";
import { IdeaTable } from "./idea-table.tsx";

type Props = { challenge: ChallengePage["challenge"]; query: ChallengePage["query"]; ideas: CardIdea[]; after: string | null };

/** The ideas of a challenge with what one can ask of them, a page at a time. */
export function IdeaList({ challenge, query, ideas, after }: Props) {
  const t = useT();
  const { id, stages, may } = challenge;
  const any = Object.keys(stages).length > 0 || query.state === "withdrawn";
  const next = after && `${paths.challenge(id, { ...query, sort: query.sort, state: query.state, view: query.view, after })}#ideas`;
  return (
    <section className="stack" aria-labelledby="ideas">
      <h2 id="ideas" tabIndex={-1}>{t("challenge.ideas")}</h2>
      {any && <IdeaFilters challengeId={id} query={query} stages={stages} mayCount={may.count === true} />}
      {ideas.length === 0 ? (
        any
          ? <Empty title={t("challenge.none-found")} what={t("challenge.none-found-what")}><LinkButton to={paths.challenge(id)} plain>{t("challenge.all-ideas")}</LinkButton></Empty>
          : may.write === true
            ? <Empty title={t("challenge.no-ideas")} what={t("challenge.no-ideas-what")}><LinkButton to={paths.newIdea(id)} kind="secondary" plain>{t("challenge.post-idea")}</LinkButton></Empty>
            : <Empty title={t("challenge.no-ideas")} what={t("challenge.no-ideas-yet")} />
      ) : query.view === "table"
        ? <IdeaTable ideas={ideas} caption={t("challenge.ideas")} votes={may.count === true} />
        : <div className="cards">{ideas.map((idea) => <IdeaCard key={idea.id} idea={idea} />)}</div>}
      {next ? <p className="mt-4 text-center"><LinkButton to={next} plain>{t("act.more")}</LinkButton></p> : ideas.length > 8 && <p className="mt-4 text-center text-sm text-muted">{t("challenge.end-of-list")}</p>}
    </section>
  );
}
