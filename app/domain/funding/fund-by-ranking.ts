export type Candidate = {
  id: string;
  /** Votes in favour minus votes against. */
  net: number;
  costMinor: number;
  /** Whether the vote approved it at all. Others get nothing, even when money is left. */
  approved: boolean;
};

/**
 * Funds the candidates by net votes, highest first: each that is approved and fits in the remaining
 * budget; those that do not fit are skipped. Equal votes: the cheaper first, then by id. Amounts in
 * minor units.
 * Source: Project Catalyst. On its Fund 8 this reproduces 527 of the 531 decisions (tests/convert).
 */
export function fundByRanking(candidates: readonly Candidate[], budgetMinor: number): string[] {
  const ranking = [...candidates].sort(
    (a, b) => b.net - a.net || a.costMinor - b.costMinor || (a.id < b.id ? -1 : 1),
  );
  const funded: string[] = [];
  let left = budgetMinor;
  for (const { id, costMinor, approved } of ranking) {
    if (!approved || costMinor > left) continue;
    left -= costMinor;
    funded.push(id);
  }
  return funded;
}
