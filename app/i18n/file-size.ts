import type { Locale } from "#db/locales.ts";

/** A number of bytes as people of a locale write it: 320 kB, 1.4 MB. */
export function fileSize(locale: Locale, bytes: number): string {
  const large = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    maximumFractionDigits: large && bytes < 10_000_000 ? 1 : 0,
  }).format(Math.max(bytes / (large ? 1_000_000 : 1000), 1));
}
