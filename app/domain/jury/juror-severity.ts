export type GivenScore = { ideaId: string; jurorId: string; score: number };

export type Severity =
  | { connected: true; ideas: Map<string, number>; jurors: Map<string, number> }
  | { connected: false; groups: { ideas: string[]; jurors: string[] }[] };

/**
 * Estimates the scores as if every juror had scored every idea: score = idea + juror + error,
 * fitted by least squares with juror effects that add up to zero. A juror's effect is above zero
 * when mild, below when strict. Ideas can only be compared through jurors who scored both, so
 * unconnected groups of ideas and jurors are returned instead of a result. At most one score for
 * each idea and juror. Source: Platt and Burges, Regularized Least Squares to Remove Reviewer Bias
 * (2012), without the regularisation.
 */
export function jurorSeverity(scores: readonly GivenScore[]): Severity {
  const groups = connectedGroups(scores);
  if (groups.length !== 1) return { connected: false, groups };

  const ideas = groupByIdea(scores);
  const jurorIds = groups[0]!.jurors;
  const indexOf = new Map(jurorIds.map((id, index) => [id, index]));
  // Normal equations with the idea effects eliminated: n_j·b_j − Σ_i Σ_k b_k / m_i = Σ_i (y_ij −
  // ȳ_i). Adding one to every entry enforces Σ b = 0.
  const left = jurorIds.map(() => new Float64Array(jurorIds.length).fill(1));
  const right = new Float64Array(jurorIds.length);
  for (const { given, mean } of ideas.values()) {
    for (const a of given) {
      const j = indexOf.get(a.jurorId)!;
      left[j]![j]! += 1;
      right[j]! += a.score - mean;
      for (const b of given) left[j]![indexOf.get(b.jurorId)!]! -= 1 / given.length;
    }
  }
  const effects = solveLinearSystem(left, right);
  const jurors = new Map(jurorIds.map((id, index) => [id, effects[index]!]));
  const corrected = [...ideas].map(
    ([id, { given }]) =>
      [
        id,
        given.reduce((sum, { score, jurorId }) => sum + score - jurors.get(jurorId)!, 0) /
          given.length,
      ] as const,
  );
  return { connected: true, ideas: new Map(corrected), jurors };
}

function groupByIdea(scores: readonly GivenScore[]) {
  const groups = new Map<string, { given: GivenScore[]; mean: number }>();
  for (const score of scores) {
    const group = groups.get(score.ideaId) ?? { given: [], mean: 0 };
    group.given.push(score);
    groups.set(score.ideaId, group);
  }
  for (const group of groups.values())
    group.mean = group.given.reduce((sum, { score }) => sum + score, 0) / group.given.length;
  return groups;
}

/** Ideas and jurors grouped by whether any chain of scores connects them (union-find). */
function connectedGroups(scores: readonly GivenScore[]) {
  const parent = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    while (parent.get(root) !== root) root = parent.get(root)!;
    parent.set(node, root);
    return root;
  };
  for (const { ideaId, jurorId } of scores) {
    const [idea, juror] = [`i ${ideaId}`, `j ${jurorId}`];
    for (const node of [idea, juror]) if (!parent.has(node)) parent.set(node, node);
    parent.set(rootOf(idea), rootOf(juror));
  }
  const groups = new Map<string, { ideas: string[]; jurors: string[] }>();
  for (const node of parent.keys()) {
    const group = groups.get(rootOf(node)) ?? { ideas: [], jurors: [] };
    (node.startsWith("i ") ? group.ideas : group.jurors).push(node.slice(2));
    groups.set(rootOf(node), group);
  }
  return [...groups.values()];
}

/**
 * Gaussian elimination with partial pivoting; changes its arguments. The matrix is symmetric and
 * positive definite once all are connected.
 */
function solveLinearSystem(rows: Float64Array[], right: Float64Array): Float64Array {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = pivotRow(rows, column);
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    [right[column], right[pivot]] = [right[pivot]!, right[column]!];
    for (let row = column + 1; row < size; row++) eliminate(rows, right, column, row);
  }
  const answer = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let rest = right[row]!;
    for (let k = row + 1; k < size; k++) rest -= rows[row]![k]! * answer[k]!;
    answer[row] = rest / rows[row]![row]!;
  }
  return answer;
}

function pivotRow(rows: readonly Float64Array[], column: number): number {
  let best = column;
  for (let row = column + 1; row < rows.length; row++)
    if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row;
  return best;
}

function eliminate(rows: Float64Array[], right: Float64Array, column: number, row: number) {
  const factor = rows[row]![column]! / rows[column]![column]!;
  if (factor === 0) return;
  for (let k = column; k < rows.length; k++) rows[row]![k]! -= factor * rows[column]![k]!;
  right[row]! -= factor * right[column]!;
}
