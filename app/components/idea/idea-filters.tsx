import {
  type IdeaQuery,
  type IdeaState,
  ideaAddress,
  ideaSorts,
  ideaStates,
  ideaViews,
} from "#app/domain/idea/idea-query.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { IdeaStage } from "#db/enums.ts";
import { FollowButton } from "../ui/follow-button.tsx";
import { Icon } from "../ui/icon.tsx";
import { type Choices, FilterBox } from "./filter-box.tsx";

type Props = {
  challengeId: string;
  query: IdeaQuery;
  stages: Partial<Record<IdeaStage, number>>;
  mayCount: boolean;
  choices: Choices;
  found: number | null;
};

const states = Object.keys(ideaStates) as IdeaState[];
const total = (stages: Props["stages"], state: IdeaState) =>
  (ideaStates[state] ?? (Object.keys(stages) as IdeaStage[])).reduce(
    (sum, stage) => sum + (stages[stage] ?? 0),
    0,
  );

/** Which ideas, in which order, as cards or as a table: links and one form that only asks. `found`: how many, where that is known. */
export function IdeaFilters({ challengeId, query, stages, mayCount, choices, found }: Props) {
  const t = useT();
  const asked = (change: Partial<IdeaQuery>) =>
    `${paths.challenge(challengeId, ideaAddress({ ...query, after: undefined, at: undefined, ...change }))}#ideas`;
  const shown = states.filter(
    (state) =>
      state === "all" ||
      state === query.state ||
      (state !== "withdrawn" && total(stages, state) > 0),
  );
  const named = (list: readonly { id: string; name: string }[], id?: string) =>
    list.find((one) => one.id === id)?.name;
  const on: { key: string; label: string; off: Partial<IdeaQuery> }[] = [
    ...(query.q ? [{ key: "q", label: `“${query.q}”`, off: { q: "" } }] : []),
    ...(query.group
      ? [
          {
            key: "group",
            label: named(choices.groups, query.group) ?? "",
            off: { group: undefined },
          },
        ]
      : []),
    ...(query.theme
      ? [
          {
            key: "theme",
            label: named(choices.themes, query.theme) ?? "",
            off: { theme: undefined },
          },
        ]
      : []),
    ...query.wants.map((want) => ({
      key: want,
      label: t(`challenge.want.${want}`),
      off: { wants: query.wants.filter((other) => other !== want) },
    })),
  ];
  const theme = choices.themes.find(({ id }) => id === query.theme);
  return (
    <div className="idea-filters">
      {shown.length > 2 && (
        <nav aria-label={t("challenge.state")} className="chips">
          {shown.map((state) => (
            <a
              key={state}
              href={asked({ state })}
              aria-current={state === query.state ? "true" : undefined}
            >
              {t(`challenge.state.${state}`)}{" "}
              {state !== "withdrawn" && <span className="count">{total(stages, state)}</span>}
            </a>
          ))}
        </nav>
      )}
      <form
        method="get"
        action={`${paths.challenge(challengeId)}#ideas`}
        role="search"
        className="idea-ask"
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
          <button className="field-search-go" aria-label={t("action.search")}>
            <Icon name="search" />
          </button>
        </div>
        <nav aria-label={t("challenge.view")} className="chips max-md:hidden">
          {ideaViews.map((view) => (
            <a
              key={view}
              href={asked({ view })}
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
      {on.length > 0 && (
        <div className="chips filters-on">
          <ul className="chips" aria-label={t("challenge.filters-on")}>
            {on.map(({ key, label, off }) => (
              <li key={key}>
                <a href={asked(off)}>
                  <span className="sr-only">{t("challenge.filter-off")} </span>
                  {label}
                  <Icon name="close" size={16} />
                </a>
              </li>
            ))}
            {on.length > 1 && (
              <li>
                <a
                  className="filters-clear"
                  href={asked({ q: "", group: undefined, theme: undefined, wants: [] })}
                >
                  {t("challenge.filters-off")}
                </a>
              </li>
            )}
          </ul>
          {found !== null && found > 0 && (
            <p className="filters-found" role="status">
              {t("challenge.count-ideas", { count: found })}
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
      {query.sort === "fair" && on.length === 0 && (
        <p className="text-sm text-muted">{t("challenge.sort-fair-why")}</p>
      )}
    </div>
  );
}
