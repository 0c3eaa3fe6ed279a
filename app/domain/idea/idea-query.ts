import type { IdeaStage } from "#db/enums.ts";

/** fair: another order for everybody and every day. votes: only where counts may be seen, or the order would tell them. */
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

export const ideaViews = ["cards", "table"] as const;
export type IdeaQuery = { sort: IdeaSort; state: IdeaState; q: string; after?: string; view: (typeof ideaViews)[number] };

export const ideasAPage = 50;

const one = <T extends string>(asked: string | null, known: readonly T[]): T => known.find((name) => name === asked) ?? known[0]!;

/** What the address asks for; whatever it does not know is taken for the usual. */
export function ideaQuery(query: URLSearchParams, mayCount: boolean): IdeaQuery {
  return {
    sort: one(query.get("sort"), mayCount ? ideaSorts : ideaSorts.filter((sort) => sort !== "votes")),
    state: one(query.get("state"), Object.keys(ideaStates) as IdeaState[]),
    q: (query.get("q") ?? "").replace(/\u0000/g, "").trim().slice(0, 100),
    after: query.get("after")?.slice(0, 200) || undefined,
    view: one(query.get("view"), ideaViews),
  };
}
