import type { Locale } from "#db/locales.ts";

/** A number of bytes as a locale writes it: 320 kB, 1.4 MB. */
export function fileSize(locale: Locale, bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: isLarge ? "megabyte" : "kilobyte",
    maximumFractionDigits: isLarge && bytes < 10_000_000 ? 1 : 0,
  }).format(Math.max(bytes / (isLarge ? 1_000_000 : 1000), 1));
}
