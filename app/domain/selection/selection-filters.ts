/** The lists of the selection page. */
export const selectionFilters = [
  "open",
  "shortlisted",
  "not-selected",
  "withdrawn",
  "all",
] as const;
export type SelectionFilter = (typeof selectionFilters)[number];

/** The filter of this name, or null. */
export const parseSelectionFilter = (name: string | null): SelectionFilter | null =>
  selectionFilters.find((state) => state === name) ?? null;
