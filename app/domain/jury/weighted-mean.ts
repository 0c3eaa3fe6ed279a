export type WeightedValue = { value: number; weight: number };

/**
 * Σ wᵢ·xᵢ / Σ wᵢ over the answered criteria; null when there are none. Unlike a weighted sum, it
 * does not penalise criteria that were left out.
 */
export function weightedMean(answered: readonly WeightedValue[]): number | null {
  const weights = answered.reduce((sum, { weight }) => sum + weight, 0);
  if (weights <= 0) return null;
  return answered.reduce((sum, { weight, value }) => sum + weight * value, 0) / weights;
}

/** The arithmetic mean, or null of an empty list. */
export const mean = (values: readonly number[]) =>
  weightedMean(values.map((value) => ({ value, weight: 1 })));

/** Sample standard deviation √(Σ(x − x̄)² / (n − 1)). Null below two values. */
export function spread(values: readonly number[]): number | null {
  const average = mean(values);
  if (average === null || values.length < 2) return null;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - average) ** 2, 0) / (values.length - 1));
}

export type Scale = { min: number; max: number };

/** Maps a value linearly from one scale onto another. */
export const rescale = (value: number, from: Scale, to: Scale) =>
  from.min === to.min && from.max === to.max
    ? value
    : to.min + ((value - from.min) / (from.max - from.min)) * (to.max - to.min);
