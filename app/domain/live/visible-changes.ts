// Which activity a subscriber may see as a change of the page they have open. Pure.
import type { LiveActivity } from "./activity-since.ts";
import { eventVisibility } from "./event-visibility.ts";
import type { Subscriber } from "./load-subscribers.ts";

/** The page of an idea, or (null) a page of its challenge. */
export type SubscribedPage = { ideaId: string | null };
/**
 * `added`: new contributions on the page of an idea, new ideas on a page of a challenge, without
 * the subscriber's own. `ideaIds`: the ideas that changed.
 */
export type VisibleChanges = { added: string[]; ideaIds: string[] };

export const canSeePage = (subscriber: Subscriber, { ideaId }: SubscribedPage): boolean =>
  ideaId === null ? subscriber.canSeeChallenge : subscriber.canSeeIdea(ideaId);

/** Whether the activity can change this page at all. */
export const affectsPage = (row: LiveActivity, { ideaId }: SubscribedPage): boolean =>
  ideaId === null || row.ideaId === null || row.ideaId === ideaId;

/** Null when there is nothing this subscriber may see. */
export function visibleChanges(
  subscriber: Subscriber,
  page: SubscribedPage,
  rows: readonly LiveActivity[],
): VisibleChanges | null {
  if (!canSeePage(subscriber, page)) return null;
  const seen = rows.filter(
    (row) =>
      affectsPage(row, page) &&
      (row.ideaId === null ? subscriber.canSeeChallenge : subscriber.canSeeIdea(row.ideaId)) &&
      (eventVisibility[row.type] === "all" ||
        (eventVisibility[row.type] === "counts" && subscriber.canSeeCounts)),
  );
  if (seen.length === 0) return null;
  const others = seen.filter((row) => row.byId !== subscriber.personId);
  const added =
    page.ideaId === null
      ? others.map((row) => row.posted && row.ideaId)
      : others.map((row) => row.type === "contribution.posted" && row.contributionId);
  return {
    added: added.filter((id) => typeof id === "string"),
    ideaIds: [...new Set(seen.flatMap((row) => row.ideaId ?? []))],
  };
}
