/** Where the scores of one idea lie on the scale: from the lowest to the highest, a dot at the mean. `said`: the same in words. */
export function Between({
  min,
  max,
  low,
  high,
  mean,
  said,
}: {
  min: number;
  max: number;
  low: number;
  high: number;
  mean: number;
  said: string;
}) {
  const at = (value: number) => 4 + ((value - min) / (max - min)) * 92;
  return (
    <svg className="between" viewBox="0 0 100 20" role="img" aria-label={said}>
      <title>{said}</title>
      <line x1="4" x2="96" y1="10" y2="10" />
      <line className="between-span" x1={at(low)} x2={at(high)} y1="10" y2="10" />
      <circle cx={at(mean)} cy="10" r="5.5" />
    </svg>
  );
}
