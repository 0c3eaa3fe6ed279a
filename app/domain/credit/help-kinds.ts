import type { CreditKind } from "#db/enums.ts";

/**
 * The kinds of credit that can be added by hand. In a file of its own because pages use it, without
 * zod.
 */
export const helpKinds = [
  "improvement",
  "concern",
  "question",
  "offer",
  "evidence",
] as const satisfies readonly CreditKind[];
