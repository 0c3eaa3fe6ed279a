import type { CreditKind } from "#db/enums.ts";

/** What can be put right by hand: how somebody helped beside writing it. A page reads it, so it stands apart from the checks of a form. */
export const helpKinds = [
  "improvement",
  "concern",
  "question",
  "offer",
  "evidence",
] as const satisfies readonly CreditKind[];
