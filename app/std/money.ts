/**
 * Parses an amount as people write it ("2500", "2.500", "2,500.00", "€ 2.500,5") into minor
 * units, for currencies with two decimals. The last separator is a decimal one when one or two digits
 * follow it; otherwise it groups thousands. Null when it is no amount, is negative, or exceeds a
 * hundred billion.
 */
export function parseMinor(text: string): number | null {
  const digits = text.replace(/[\s\u00a0\u202f€$£]|EUR|USD|GBP/gi, "");
  const match = /^(\d{1,3}(?:[.,']?\d{3})*|\d+)(?:[.,](\d{1,2}))?$/.exec(
    digits.replace(/,-$|,--$/, ""),
  );
  if (!match) return null;
  const whole = Number(match[1]!.replace(/[.,']/g, ""));
  const minor = whole * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return minor <= 1e13 ? minor : null;
}

/** Minor units as the value of a form field: 250000 → "2500", 250050 → "2500.50". */
export function minorToInput(minor: number): string {
  return minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2);
}
