import type { IdeaStage } from "#db/enums.ts";

/** fair: whoever was looked at least comes first, in another order for everybody. votes: only where counts may be seen, or the order would tell them. */
export const ideaSorts = ["fair", "newest", "discussed", "votes"] as const;
export type IdeaSort = (typeof ideaSorts)[number];

/** The states one can filter by; null: every idea that is not a draft and was not withdrawn. */
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

/** What one can look for beyond the state. help: a question, concern or offer of help waits; unanswered: by sponsor and manager, and not decided (owed-answers.ts); unseen: by anybody. */
export const ideaWants = ["help", "unanswered", "unseen"] as const;
export type IdeaWant = (typeof ideaWants)[number];

export const ideaViews = ["cards", "table"] as const;
export type IdeaQuery = {
  sort: IdeaSort;
  state: IdeaState;
  q: string;
  group?: string;
  theme?: string;
  wants: IdeaWant[];
  after?: string;
  at?: string;
  view: (typeof ideaViews)[number];
};

export const ideasAPage = 24;

const one = <T extends string>(asked: string | null, known: readonly T[]): T =>
  known.find((name) => name === asked) ?? known[0]!;

/** What the address asks for; whatever it does not know, or this person may not ask, is taken for the usual. */
export function ideaQuery(
  query: URLSearchParams,
  may: { count: boolean; groups: readonly { id: string }[]; themes: readonly { id: string }[] },
): IdeaQuery {
  return {
    sort: one(
      query.get("sort"),
      may.count ? ideaSorts : ideaSorts.filter((sort) => sort !== "votes"),
    ),
    state: one(query.get("state"), Object.keys(ideaStates) as IdeaState[]),
    q: (query.get("q") ?? "")
      .replace(/\u0000/g, "")
      .trim()
      .slice(0, 100),
    group: may.groups.find(({ id }) => id === query.get("group"))?.id,
    theme: may.themes.find(({ id }) => id === query.get("theme"))?.id,
    wants: ideaWants.filter((want) => query.get(want) === "yes"),
    after: query.get("after")?.slice(0, 200) || undefined,
    at: /^\d{1,18}\.\d{1,12}$/.exec(query.get("at") ?? "")?.[0], // how the fair order stood (see idea-order.ts)
    view: one(query.get("view"), ideaViews),
  };
}

/** The other way round: a query as an address says it. The usual is left out. */
export function ideaAddress({ sort, state, q, group, theme, wants, after, at, view }: IdeaQuery) {
  const said = (value: string, usual: string) => (value === usual ? undefined : value);
  return {
    q,
    group,
    theme,
    after,
    at,
    sort: said(sort, ideaSorts[0]),
    state: said(state, "all"),
    view: said(view, ideaViews[0]),
    ...(Object.fromEntries(wants.map((want) => [want, "yes"])) as { [want in IdeaWant]?: string }),
  };
}
