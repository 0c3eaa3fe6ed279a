import { ideaSorts, ideaStates, ideaViews, type IdeaQuery, type IdeaState } from "#app/domain/idea/idea-query.ts";
import { useT } from "#app/i18n/language.tsx";
import type { IdeaStage } from "#db/enums.ts";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

type Props = { challengeId: string; query: IdeaQuery; stages: Partial<Record<IdeaStage, number>>; mayCount: boolean };

const states = Object.keys(ideaStates) as IdeaState[];
const total = (stages: Props["stages"], state: IdeaState) =>
  (ideaStates[state] ?? (Object.keys(stages) as IdeaStage[])).reduce((sum, stage) => sum + (stages[stage] ?? 0), 0);

/** Which ideas, in which order, as cards or as a table: links and one form that only asks. */
export function IdeaFilters({ challengeId, query, stages, mayCount }: Props) {
  const t = useT();
  const asked = (change: Partial<IdeaQuery>) => {
    const { sort, state, q, view } = { ...query, ...change };
    return `${paths.challenge(challengeId, { sort: sort === "fair" ? "" : sort, state: state === "all" ? "" : state, q, view: view === "cards" ? "" : view })}#ideas`;
  };
  const shown = states.filter((state) => state === "all" || state === query.state || (state !== "withdrawn" && total(stages, state) > 0));
  return (
    <div className="idea-filters">
      {shown.length > 2 && (
        <nav aria-label={t("challenge.state")} className="chips">
          {shown.map((state) => (
            <a key={state} href={asked({ state })} aria-current={state === query.state ? "true" : undefined}>{t(`challenge.state.${state}`)} {state !== "withdrawn" && <span className="count">{total(stages, state)}</span>}</a>
          ))}
        </nav>
      )}
      <form method="get" action={`${paths.challenge(challengeId)}#ideas`} role="search" className="idea-ask">
        {query.state !== "all" && <input type="hidden" name="state" value={query.state} />}
        {query.view !== "cards" && <input type="hidden" name="view" value={query.view} />}
        <label className="field-search"><span className="sr-only">{t("challenge.search")}</span><Icon name="search" /><input className="input" type="search" name="q" defaultValue={query.q} placeholder={t("challenge.search")} maxLength={100} /></label>
        <label className="sort-field"><span className="text-sm text-muted">{t("challenge.sort")}</span>
          <select className="input" name="sort" defaultValue={query.sort}>
            {ideaSorts.filter((sort) => mayCount || sort !== "votes").map((sort) => <option key={sort} value={sort}>{t(`challenge.sort.${sort}`)}</option>)}
          </select>
        </label>
        <Button>{t("challenge.show")}</Button>
        <nav aria-label={t("challenge.view")} className="chips max-md:hidden">
          {ideaViews.map((view) => <a key={view} href={asked({ view })} aria-current={view === query.view ? "true" : undefined}>{t(`challenge.view.${view}`)}</a>)}
        </nav>
      </form>
      {query.sort === "fair" && <p className="text-sm text-muted">{t("challenge.sort-fair-why")}</p>}
    </div>
  );
}
