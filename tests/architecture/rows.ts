/**
 * The nouns of the domain in rows. A noun imports only from earlier rows, so circles cannot form; nouns of one row react to
 * each other's activity.
 */
export const rows: readonly (readonly string[])[] = [
  ["funnel"],
  ["access", "activity"],
  ["file", "idempotency"],
  ["organisation"],
  ["people"],
  ["auth"],
  ["group", "admin"],
  ["challenge"],
  ["idea"],
  ["similarity", "anonymity", "credit", "view-balance"],
  ["selection", "contribution", "vote", "jury", "funding"],
  ["suggestion", "decision", "implementation", "recognition", "merge", "expert"],
  ["moderation", "notification", "exchange", "live"],
  ["onboarding"],
  ["dashboard", "search"],
];

export const nounOf = (path: string): string | null =>
  /^app\/domain\/([^/]+)\//.exec(path)?.[1] ?? null;
export const rowOf = (noun: string): number => rows.findIndex((row) => row.includes(noun));

/** A read that composes many nouns for one page: it lives with the page's noun and may look ahead. */
export const isComposingRead = (path: string): boolean =>
  /^app\/domain\/[^/]+\/[a-z-]+-(page|detail|thread|content)\.ts$/.test(path);
