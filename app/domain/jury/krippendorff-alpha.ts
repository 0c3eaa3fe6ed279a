export type Metric = "nominal" | "ordinal" | "interval" | "ratio";
type Value = number | string;

/**
 * Krippendorff's alpha, 1 − D_o / D_e: 1 when jurors agree on everything, 0 when they agree no more than chance would,
 * below 0 when they contradict each other. Each unit holds the values it was given, by however many jurors; units with
 * fewer than two are left out. Null where it is not defined: nothing to compare, or no value differs from another.
 * Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections A–F.
 */
export function krippendorffAlpha(
  units: readonly (readonly Value[])[],
  metric: Metric = "interval",
): number | null {
  const paired = units.filter((values) => values.length > 1);
  const counts = new Map<Value, number>();
  for (const values of paired) for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  const n = [...counts.values()].reduce((a, b) => a + b, 0);
  const difference = differenceBy(metric, counts);

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
function differenceBy(
  metric: Metric,
  counts: ReadonlyMap<Value, number>,
): (a: Value, b: Value) => number {
  if (metric === "nominal") return (a, b) => Number(a !== b);
  if (metric === "interval") return (a, b) => (Number(a) - Number(b)) ** 2;
  if (metric === "ratio")
    return (a, b) =>
      Number(a) + Number(b) === 0 ? 0 : ((Number(a) - Number(b)) / (Number(a) + Number(b))) ** 2;

  // Ordinal: how many values lie between the two, counting half of each end. With the middle rank of every value
  // that is the distance of their middle ranks.
  const middle = new Map<Value, number>();
  let before = 0;
  for (const [value, times] of [...counts].sort(([a], [b]) => Number(a) - Number(b))) {
    middle.set(value, before + times / 2);
    before += times;
  }
  return (a, b) => (middle.get(a)! - middle.get(b)!) ** 2;
}
