// The tasks that wait for a person, and their order. Pure.
import type { ChallengePhase, ContributionKind } from "#db/enums.ts";
import type { PersonSummary } from "../people/person-summary.ts";

type OfChallenge = { challengeId: string; question: string; timeZone: string; due: string | null };
type OfIdea = { ideaId: string; title: string };

/** `due`: the deadline, or null. `waitingSince`: since when another person has been waiting. */
export type TodoItem = OfChallenge &
  (
    | ({
        kind: "asked";
        contributionId: string;
        contributionKind: Extract<ContributionKind, "question" | "concern" | "improvement">;
        excerpt: string;
        by: PersonSummary | null;
        waitingSince: string;
      } & OfIdea)
    | ({
        kind: "answer";
        as: "sponsor" | "manager";
        excerpt: string;
        authors: PersonSummary[];
        waitingSince: string;
        count: number;
        newContributionId: string;
      } & OfIdea)
    | ({ kind: "expert"; excerpt: string; waitingSince: string; by: PersonSummary } & OfIdea)
    | ({
        kind: "merge";
        mergeId: string;
        from: string;
        into: string;
        excerpt: string;
        waitingSince: string;
      } & OfIdea)
    | { kind: "review"; ideaId: string; count: number }
    | ({ kind: "milestone"; milestoneId: string; milestoneTitle: string } & OfIdea)
    | ({ kind: "begin" } & OfIdea)
    | { kind: "fund"; count: number; leftMinor: number; currency: string }
    | { kind: "phase"; next: ChallengePhase }
    | { kind: "announce" }
    | ({ kind: "draft" } & OfIdea)
  );
export type TodoKind = TodoItem["kind"];

/** The order of tasks without a deadline: first those for which other people wait. */
const kindOrder: Record<TodoKind, number> = {
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
const urgentMilliseconds = 3 * 86_400_000;

/**
 * Sorts tasks by urgency: first those that are overdue or due within three days, by deadline; then
 * those for which people wait; then the rest by deadline.
 */
export function sortTodoItems(items: readonly TodoItem[], now: Date): TodoItem[] {
  const soon = now.getTime() + urgentMilliseconds;
  const sortKey = (item: TodoItem) => {
    const due = item.due === null ? Infinity : Date.parse(item.due);
    if (due < soon) return [0, due];
    return "waitingSince" in item
      ? [1, kindOrder[item.kind], Date.parse(item.waitingSince)]
      : [2, due, kindOrder[item.kind]];
  };
  return items
    .map((item) => ({ item, key: sortKey(item) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item);
}

/** Compares number by number; the infinite deadlines of two tasks are equal. */
function compareKeys(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const otherValue = other[index] ?? 0;
    if (value !== otherValue) return value < otherValue ? -1 : 1;
  }
  return 0;
}
