// What somebody may notice of what happened, by the page they have before them. Pure.
import type { Happened } from "./activity-since.ts";
import { shows } from "./event-visibility.ts";
import type { Watcher } from "./subscribers.ts";

/** The page: of an idea, or (null) one of its challenge. */
export type WatchedPage = { ideaId: string | null };
/** `added`: contributions on the page of an idea, ideas on that of a challenge; not one's own. `touched`: the ideas it was about. */
export type Noticed = { added: string[]; touched: string[] };

export const seesPage = (watcher: Watcher, { ideaId }: WatchedPage): boolean =>
  ideaId === null ? watcher.seesChallenge : watcher.seesIdea(ideaId);

/** Does what happened touch this page at all? */
export const touches = (row: Happened, { ideaId }: WatchedPage): boolean =>
  ideaId === null || row.ideaId === null || row.ideaId === ideaId;

/** Null: nothing that this person may notice here. */
export function noticed(
  watcher: Watcher,
  page: WatchedPage,
  rows: readonly Happened[],
): Noticed | null {
  if (!seesPage(watcher, page)) return null;
  const seen = rows.filter(
    (row) =>
      touches(row, page) &&
      (row.ideaId === null ? watcher.seesChallenge : watcher.seesIdea(row.ideaId)) &&
      (shows[row.type] === "all" || (shows[row.type] === "counts" && watcher.counts)),
  );
  if (seen.length === 0) return null;
  const others = seen.filter((row) => row.byId !== watcher.personId);
  const added =
    page.ideaId === null
      ? others.map((row) => row.posted && row.ideaId)
      : others.map((row) => row.type === "contribution.posted" && row.contributionId);
  return {
    added: added.filter((id) => typeof id === "string"),
    touched: [...new Set(seen.flatMap((row) => row.ideaId ?? []))],
  };
}
