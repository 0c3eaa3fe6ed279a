export type Candidate = {
  id: string;
  /** Votes for less votes against. */
  net: number;
  costMinor: number;
  /** Did the vote approve it at all? What was not approved gets nothing, even when money is left. */
  approved: boolean;
};

/**
 * Popular first: walk down the ranking by net votes and fund what is approved and still fits in what is left; what does
 * not fit is passed over and the walk goes on. Equal votes: the cheaper first, then by id. Amounts in minor units.
 * This is how Project Catalyst divides its budgets; on Fund 8 it gives 527 of the 531 real decisions (tests/convert).
 */
export function walkDown(candidates: readonly Candidate[], budgetMinor: number): string[] {
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
