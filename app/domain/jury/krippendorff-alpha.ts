export type Metric = "nominal" | "ordinal" | "interval" | "ratio";
type Value = number | string;

/**
 * Krippendorff's alpha, 1 − D_o / D_e: 1 for full agreement, 0 for the agreement expected by
 * chance, below 0 for systematic disagreement. Each unit holds the values that any number of jurors
 * gave it; units with fewer than two are left out. Null when undefined: nothing to compare, or all
 * values equal. Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011),
 * sections A–F.
 */
export function krippendorffAlpha(
  units: readonly (readonly Value[])[],
  metric: Metric = "interval",
): number | null {
  const paired = units.filter((values) => values.length > 1);
  const counts = new Map<Value, number>();
  for (const values of paired)
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const n = [...counts.values()].reduce((a, b) => a + b, 0);
  const difference = differenceFor(metric, counts);

  let observed = 0;
  for (const values of paired) {
    let within = 0;
    for (const [i, a] of values.entries())
      for (const b of values.slice(i + 1)) within += 2 * difference(a, b);
    observed += within / (values.length - 1);
  }
  let expected = 0;
  const known = [...counts];
  for (const [i, [a, times]] of known.entries())
    for (const [b, often] of known.slice(i + 1)) expected += 2 * times * often * difference(a, b);

  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

// δ², how different two values are, by the level of measurement.
function differenceFor(
  metric: Metric,
  counts: ReadonlyMap<Value, number>,
): (a: Value, b: Value) => number {
  if (metric === "nominal") return (a, b) => Number(a !== b);
  if (metric === "interval") return (a, b) => (Number(a) - Number(b)) ** 2;
  if (metric === "ratio")
    return (a, b) =>
      Number(a) + Number(b) === 0 ? 0 : ((Number(a) - Number(b)) / (Number(a) + Number(b))) ** 2;

  // Ordinal: the number of values between the two, counting half of each end. This equals the
  // distance between their middle ranks.
  const middleRank = new Map<Value, number>();
  let before = 0;
  for (const [value, times] of [...counts].sort(([a], [b]) => Number(a) - Number(b))) {
    middleRank.set(value, before + times / 2);
    before += times;
  }
  return (a, b) => (middleRank.get(a)! - middleRank.get(b)!) ** 2;
}
