export type Weighted = { value: number; weight: number };

/**
 * Σ wᵢ·xᵢ / Σ wᵢ over what was answered; null when nothing was. A weighted sum would punish a criterion that was left
 * out; the mean only leaves it aside.
 */
export function weightedMean(answered: readonly Weighted[]): number | null {
  const weights = answered.reduce((sum, a) => sum + a.weight, 0);
  if (weights <= 0) return null;
  return answered.reduce((sum, a) => sum + a.weight * a.value, 0) / weights;
}

/** The plain mean, or null of nothing. */
export const mean = (values: readonly number[]) =>
  weightedMean(values.map((value) => ({ value, weight: 1 })));

/** Sample standard deviation √(Σ(x − x̄)² / (n − 1)): how far apart the values lie. Null below two values. */
export function spread(values: readonly number[]): number | null {
  const middle = mean(values);
  if (middle === null || values.length < 2) return null;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - middle) ** 2, 0) / (values.length - 1));
}

export type Scale = { min: number; max: number };

/** A value brought from its own scale onto another, keeping its place between the ends. */
export const rescaled = (value: number, from: Scale, to: Scale) =>
  from.min === to.min && from.max === to.max
    ? value
    : to.min + ((value - from.min) / (from.max - from.min)) * (to.max - to.min);
