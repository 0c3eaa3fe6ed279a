import type { IdeaStage } from "#db/enums.ts";

/**
 * fair: fewest views first, in a different order for each reader. votes: only where the counts may
 * be seen, because the order would reveal them.
 */
export const ideaSorts = ["fair", "newest", "discussed", "votes"] as const;
export type IdeaSort = (typeof ideaSorts)[number];

/** The states to filter by; null: every idea except drafts, withdrawn and merged ones. */
export const ideaStates = {
  all: null,
  open: ["open"],
  shortlisted: ["shortlisted", "in-review"],
  winners: ["winner", "funded", "in-progress", "realised"],
  stopped: ["stopped"],
  "not-selected": ["not-selected"],
  withdrawn: ["withdrawn"],
} as const satisfies Record<string, readonly IdeaStage[] | null>;
export type IdeaState = keyof typeof ideaStates;

/**
 * Filters beside the state. help: has an open question, concern or offer; unanswered: neither
 * sponsor nor manager answered, and it is not decided (overdue-answers.ts); unseen: no one has
 * viewed it.
 */
export const ideaFilters = ["help", "unanswered", "unseen"] as const;
export type IdeaFilter = (typeof ideaFilters)[number];

export const ideaViews = ["cards", "table"] as const;
export type IdeaQuery = {
  sort: IdeaSort;
  state: IdeaState;
  q: string;
  group?: string;
  theme?: string;
  filters: IdeaFilter[];
  after?: string;
  at?: string;
  view: (typeof ideaViews)[number];
};

export const ideasPerPage = 24;

const oneOf = <T extends string>(value: string | null, allowed: readonly T[]): T =>
  allowed.find((name) => name === value) ?? allowed[0]!;

/**
 * Parses the URL's parameters. Unknown values, and those the actor may not use, become the default.
 */
export function ideaQuery(
  query: URLSearchParams,
  may: { count: boolean; groups: readonly { id: string }[]; themes: readonly { id: string }[] },
): IdeaQuery {
  return {
    sort: oneOf(
      query.get("sort"),
      may.count ? ideaSorts : ideaSorts.filter((sort) => sort !== "votes"),
    ),
    state: oneOf(query.get("state"), Object.keys(ideaStates) as IdeaState[]),
    q: (query.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 100),
    group: may.groups.find(({ id }) => id === query.get("group"))?.id,
    theme: may.themes.find(({ id }) => id === query.get("theme"))?.id,
    filters: ideaFilters.filter((filter) => query.get(filter) === "yes"),
    after: query.get("after")?.slice(0, 200) || undefined,
    at: /^\d{1,18}\.\d{1,12}$/.exec(query.get("at") ?? "")?.[0], // see viewsUntil in idea-order.ts
    view: oneOf(query.get("view"), ideaViews),
  };
}

/** The URL parameters of a query, without defaults. */
export function ideaQueryParams({
  sort,
  state,
  q,
  group,
  theme,
  filters,
  after,
  at,
  view,
}: IdeaQuery) {
  const unlessDefault = (value: string, defaultValue: string) =>
    value === defaultValue ? undefined : value;
  return {
    q,
    group,
    theme,
    after,
    at,
    sort: unlessDefault(sort, ideaSorts[0]),
    state: unlessDefault(state, "all"),
    view: unlessDefault(view, ideaViews[0]),
    ...(Object.fromEntries(filters.map((filter) => [filter, "yes"])) as {
      [filter in IdeaFilter]?: string;
    }),
  };
}
