// What can wait for somebody, and in which order they see it. Pure.
import type { ChallengePhase, ContributionKind } from "#db/enums.ts";

export type Face = { id: string; name: string; photoId: string | null };
type OfChallenge = { challengeId: string; question: string; zone: string; due: string | null };
type OfIdea = { ideaId: string; title: string };

/** `due`: when it should be done, or null. `since`: from when somebody has been waiting. */
export type Waiting = OfChallenge &
  (
    | ({
        kind: "asked";
        contributionId: string;
        what: Extract<ContributionKind, "question" | "concern" | "improvement">;
        says: string;
        by: Face | null;
        since: string;
      } & OfIdea)
    | ({
        kind: "answer";
        as: "sponsor" | "manager";
        says: string;
        authors: Face[];
        since: string;
        count: number;
        newId: string;
      } & OfIdea)
    | ({ kind: "expert"; says: string; since: string; by: Face } & OfIdea)
    | ({
        kind: "merge";
        mergeId: string;
        from: string;
        into: string;
        says: string;
        since: string;
      } & OfIdea)
    | { kind: "review"; ideaId: string; count: number }
    | ({ kind: "milestone"; milestoneId: string; step: string } & OfIdea)
    | ({ kind: "begin" } & OfIdea)
    | { kind: "fund"; count: number; leftMinor: number; currency: string }
    | { kind: "phase"; next: ChallengePhase }
    | { kind: "announce" }
    | ({ kind: "draft" } & OfIdea)
  );
export type WaitingKind = Waiting["kind"];

/** What has no date stands in this order: first where people wait for a word, last what is one's own to finish. */
const weight: Record<WaitingKind, number> = {
  asked: 0,
  answer: 1,
  expert: 2,
  merge: 3,
  review: 4,
  milestone: 5,
  begin: 6,
  fund: 7,
  phase: 8,
  draft: 9,
  announce: 10,
};
const pressing = 3 * 86_400_000;

/** The most pressing first: what is late or due within three days by its date, then who waits for a word, then the rest by date. */
export function mostPressingFirst(items: readonly Waiting[], now: Date): Waiting[] {
  const soon = now.getTime() + pressing;
  const place = (item: Waiting) => {
    const due = item.due === null ? Infinity : Date.parse(item.due);
    if (due < soon) return [0, due];
    return "since" in item
      ? [1, weight[item.kind], Date.parse(item.since)]
      : [2, due, weight[item.kind]];
  };
  return items
    .map((item) => ({ item, at: place(item) }))
    .sort((a, b) => a.at.reduce((said, n, i) => said || compare(n, b.at[i] ?? 0), 0) || 0)
    .map(({ item }) => item);
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
