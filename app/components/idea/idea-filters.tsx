import {
  type IdeaQuery,
  type IdeaState,
  ideaQueryParams,
  ideaSorts,
  ideaStates,
  ideaViews,
} from "#app/domain/idea/idea-query.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { IdeaStage } from "#db/enums.ts";
import { FollowButton } from "../ui/follow-button.tsx";
import { Icon } from "../ui/icon.tsx";
import { FilterBox, type FilterChoices } from "./filter-box.tsx";

type Props = {
  challengeId: string;
  query: IdeaQuery;
  stages: Partial<Record<IdeaStage, number>>;
  mayCount: boolean;
  choices: FilterChoices;
  resultCount: number | null;
};

const states = Object.keys(ideaStates) as IdeaState[];
const countIdeas = (stages: Props["stages"], state: IdeaState) =>
  (ideaStates[state] ?? (Object.keys(stages) as IdeaStage[])).reduce(
    (sum, stage) => sum + (stages[stage] ?? 0),
    0,
  );

/**
 * Filters, order and view of an idea list: links and one GET form. `resultCount` is null where it
 * is not known.
 */
export function IdeaFilters({ challengeId, query, stages, mayCount, choices, resultCount }: Props) {
  const t = useT();
  const pathWith = (change: Partial<IdeaQuery>) => {
    const params = ideaQueryParams({ ...query, after: undefined, at: undefined, ...change });
    return `${paths.challenge(challengeId, params)}#ideas`;
  };
  const visibleStates = states.filter(
    (state) =>
      state === "all" ||
      state === query.state ||
      (state !== "withdrawn" && countIdeas(stages, state) > 0),
  );
  const nameOf = (list: readonly { id: string; name: string }[], id?: string) =>
    list.find((item) => item.id === id)?.name;
  const activeFilters: { key: string; label: string; off: Partial<IdeaQuery> }[] = [
    ...(query.q ? [{ key: "q", label: `“${query.q}”`, off: { q: "" } }] : []),
    ...(query.group
      ? [
          {
            key: "group",
            label: nameOf(choices.groups, query.group) ?? "",
            off: { group: undefined },
          },
        ]
      : []),
    ...(query.theme
      ? [
          {
            key: "theme",
            label: nameOf(choices.themes, query.theme) ?? "",
            off: { theme: undefined },
          },
        ]
      : []),
    ...query.filters.map((want) => ({
      key: want,
      label: t(`challenge.want.${want}`),
      off: { filters: query.filters.filter((other) => other !== want) },
    })),
  ];
  const theme = choices.themes.find(({ id }) => id === query.theme);
  return (
    <div className="idea-filters">
      {visibleStates.length > 2 && (
        <nav aria-label={t("challenge.state")} className="chips">
          {visibleStates.map((state) => (
            <a
              key={state}
              href={pathWith({ state })}
              aria-current={state === query.state ? "true" : undefined}
            >
              {t(`challenge.state.${state}`)}{" "}
              {state !== "withdrawn" && <span className="count">{countIdeas(stages, state)}</span>}
            </a>
          ))}
        </nav>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: <search> would add a box to the layout */}
      <form
        method="get"
        action={`${paths.challenge(challengeId)}#ideas`}
        role="search"
        className="idea-search"
      >
        {query.state !== "all" && <input type="hidden" name="state" value={query.state} />}
        {query.view !== "cards" && <input type="hidden" name="view" value={query.view} />}
        <div className="field-search">
          <input
            className="input"
            type="search"
            name="q"
            aria-label={t("challenge.search")}
            defaultValue={query.q}
            placeholder={t("challenge.search")}
            maxLength={100}
          />
          <button type="submit" className="field-search-go" aria-label={t("action.search")}>
            <Icon name="search" />
          </button>
        </div>
        <nav aria-label={t("challenge.view")} className="chips max-md:hidden">
          {ideaViews.map((view) => (
            <a
              key={view}
              href={pathWith({ view })}
              aria-current={view === query.view ? "true" : undefined}
            >
              {t(`challenge.view.${view}`)}
            </a>
          ))}
        </nav>
        <FilterBox
          query={query}
          sorts={ideaSorts.filter((sort) => mayCount || sort !== "votes")}
          choices={choices}
        />
      </form>
      {activeFilters.length > 0 && (
        <div className="chips filters-on">
          <ul className="chips" aria-label={t("challenge.filters-on")}>
            {activeFilters.map(({ key, label, off }) => (
              <li key={key}>
                <a href={pathWith(off)}>
                  <span className="sr-only">{t("challenge.filter-off")} </span>
                  {label}
                  <Icon name="close" size={16} />
                </a>
              </li>
            ))}
            {activeFilters.length > 1 && (
              <li>
                <a
                  className="filters-clear"
                  href={pathWith({ q: "", group: undefined, theme: undefined, filters: [] })}
                >
                  {t("challenge.filters-off")}
                </a>
              </li>
            )}
          </ul>
          {resultCount !== null && resultCount > 0 && (
            <p className="filters-found" role="status">
              {t("challenge.count-ideas", { count: resultCount })}
            </p>
          )}
        </div>
      )}
      {theme && (
        <div className="theme-follow">
          <p className="text-sm text-muted">
            {t(theme.following ? "challenge.theme-following" : "challenge.theme-follow-why", {
              theme: theme.name,
            })}
          </p>
          <FollowButton
            action={paths.followTheme(challengeId, theme.id)}
            name={theme.name}
            following={theme.following}
          />
        </div>
      )}
      {query.sort === "fair" && activeFilters.length === 0 && (
        <p className="text-sm text-muted">{t("challenge.sort-fair-why")}</p>
      )}
    </div>
  );
}
