/**
 * An amount as people write it ("2500", "2.500", "2,500.00", "€ 2.500,5") in minor units, for currencies with two
 * decimals. The last separator is a decimal one when one or two digits follow it, else it groups thousands.
 * Null when it is not an amount, is negative, or is beyond a hundred billion.
 */
export function parseMinor(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f€$£]|EUR|USD|GBP/gi, "");
  const match = /^(\d{1,3}(?:[.,']?\d{3})*|\d+)(?:[.,](\d{1,2}))?$/.exec(
    bare.replace(/,-$|,--$/, ""),
  );
  if (!match) return null;
  const whole = Number(match[1]!.replace(/[.,']/g, ""));
  const minor = whole * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return minor <= 1e13 ? minor : null;
}

/** Minor units as plain digits to put back in a field: 250000 → "2500", 250050 → "2500.50". */
export function writeMinor(minor: number): string {
  return minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2);
}
