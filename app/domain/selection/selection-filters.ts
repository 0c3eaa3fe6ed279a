/** The lists of the selection desk. */
export const deskStates = ["open", "shortlisted", "not-selected", "withdrawn", "all"] as const;
export type DeskState = (typeof deskStates)[number];

/** The state of this name, or null. */
export const deskState = (name: string | null): DeskState | null =>
  deskStates.find((state) => state === name) ?? null;
