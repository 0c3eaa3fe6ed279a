/** Where the scores of one idea lie on the scale: from the lowest to the highest, a dot at the mean. `said`: the same in words. */
export function Between({ min, max, low, high, mean, said }: { min: number; max: number; low: number; high: number; mean: number; said: string }) {
  const at = (value: number) => 4 + ((value - min) / (max - min)) * 92;
  return (
    <svg className="between" viewBox="0 0 100 16" role="img" aria-label={said} preserveAspectRatio="none">
      <title>{said}</title>
      <line x1="4" x2="96" y1="8" y2="8" />
      <line className="between-span" x1={at(low)} x2={at(high)} y1="8" y2="8" />
      <circle cx={at(mean)} cy="8" r="4" />
    </svg>
  );
}
