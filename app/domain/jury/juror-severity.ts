export type Given = { ideaId: string; jurorId: string; score: number };

export type Severity =
  | { connected: true; ideas: Map<string, number>; jurors: Map<string, number> }
  | { connected: false; groups: { ideas: string[]; jurors: string[] }[] };

/**
 * What the jury would have given had every juror judged every idea: score = idea + juror + chance, fitted by least
 * squares, the jurors' leanings adding up to zero. A juror's leaning is above zero when mild, below when strict.
 * Ideas are only comparable through jurors who judged both, so groups of ideas and jurors that nobody connects are
 * refused and named. At most one score for each idea and juror.
 * Source: Platt and Burges, Regularized Least Squares to Remove Reviewer Bias (2012), without the regularisation.
 */
export function jurorSeverity(given: readonly Given[]): Severity {
  const groups = connectedGroups(given);
  if (groups.length !== 1) return { connected: false, groups };

  const ideas = means(given, (g) => g.ideaId);
  const jurorIds = groups[0]!.jurors;
  const at = new Map(jurorIds.map((id, n) => [id, n]));
  // The ideas solved away: n_j·b_j − Σ_i Σ_k b_k / m_i = Σ_i (y_ij − ȳ_i), and Σ b = 0 by adding one everywhere.
  const left = jurorIds.map(() => new Float64Array(jurorIds.length).fill(1));
  const right = new Float64Array(jurorIds.length);
  for (const { scores, mean } of ideas.values()) {
    for (const a of scores) {
      const j = at.get(a.jurorId)!;
      left[j]![j]! += 1;
      right[j]! += a.score - mean;
      for (const b of scores) left[j]![at.get(b.jurorId)!]! -= 1 / scores.length;
    }
  }
  const leaning = solved(left, right);
  const jurors = new Map(jurorIds.map((id, n) => [id, leaning[n]!]));
  const fair = [...ideas].map(
    ([id, { scores }]) =>
      [
        id,
        scores.reduce((sum, s) => sum + s.score - jurors.get(s.jurorId)!, 0) / scores.length,
      ] as const,
  );
  return { connected: true, ideas: new Map(fair), jurors };
}

function means(given: readonly Given[], by: (g: Given) => string) {
  const found = new Map<string, { scores: Given[]; mean: number }>();
  for (const g of given) {
    const group = found.get(by(g)) ?? { scores: [], mean: 0 };
    group.scores.push(g);
    found.set(by(g), group);
  }
  for (const group of found.values())
    group.mean = group.scores.reduce((sum, g) => sum + g.score, 0) / group.scores.length;
  return found;
}

function connectedGroups(given: readonly Given[]) {
  const parent = new Map<string, string>();
  const root = (x: string): string => {
    let r = x;
    while (parent.get(r) !== r) r = parent.get(r)!;
    parent.set(x, r);
    return r;
  };
  for (const g of given) {
    const [idea, juror] = [`i ${g.ideaId}`, `j ${g.jurorId}`];
    for (const x of [idea, juror]) if (!parent.has(x)) parent.set(x, x);
    parent.set(root(idea), root(juror));
  }
  const groups = new Map<string, { ideas: string[]; jurors: string[] }>();
  for (const x of parent.keys()) {
    const group = groups.get(root(x)) ?? { ideas: [], jurors: [] };
    (x[0] === "i" ? group.ideas : group.jurors).push(x.slice(2));
    groups.set(root(x), group);
  }
  return [...groups.values()];
}

// Gaussian elimination with the largest pivot; the matrix is symmetric and positive definite once all are connected.
function solved(rows: Float64Array[], right: Float64Array): Float64Array {
  const size = rows.length;
  for (let c = 0; c < size; c++) {
    let best = c;
    for (let r = c + 1; r < size; r++)
      if (Math.abs(rows[r]![c]!) > Math.abs(rows[best]![c]!)) best = r;
    [rows[c], rows[best]] = [rows[best]!, rows[c]!];
    [right[c], right[best]] = [right[best]!, right[c]!];
    for (let r = c + 1; r < size; r++) {
      const factor = rows[r]![c]! / rows[c]![c]!;
      if (factor === 0) continue;
      for (let k = c; k < size; k++) rows[r]![k]! -= factor * rows[c]![k]!;
      right[r]! -= factor * right[c]!;
    }
  }
  const answer = new Float64Array(size);
  for (let r = size - 1; r >= 0; r--) {
    let rest = right[r]!;
    for (let k = r + 1; k < size; k++) rest -= rows[r]![k]! * answer[k]!;
    answer[r] = rest / rows[r]![r]!;
  }
  return answer;
}
