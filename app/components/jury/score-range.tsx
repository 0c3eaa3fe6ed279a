/**
 * The scores of one idea on the scale: a line from the lowest to the highest, and a dot at the
 * mean. `description`: the same as text.
 */
export function ScoreRange({
  min,
  max,
  low,
  high,
  mean,
  description,
}: {
  min: number;
  max: number;
  low: number;
  high: number;
  mean: number;
  description: string;
}) {
  const toX = (value: number) => 4 + ((value - min) / (max - min)) * 92;
  return (
    <svg className="score-range" viewBox="0 0 100 20" role="img" aria-label={description}>
      <title>{description}</title>
      <line x1="4" x2="96" y1="10" y2="10" />
      <line className="score-range-span" x1={toX(low)} x2={toX(high)} y1="10" y2="10" />
      <circle cx={toX(mean)} cy="10" r="5.5" />
    </svg>
  );
}
