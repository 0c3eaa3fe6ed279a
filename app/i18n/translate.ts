// The translator: the message format of i18next (flat keys, {{name}}, plural keys ending in _one,
// _other …), compiled once per key. tests/i18n/translate.test.ts compares it with i18next for every
// message.
import type { Locale } from "#db/locales.ts";
import { localeTable } from "./locale-table.ts";

export type PluralForm = "zero" | "one" | "two" | "few" | "many" | "other";
export type Values = Readonly<Record<string, string | number>>;
export type Translate<Key extends string> = (key: Key, values?: Values) => string;
export type WithoutPlural<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;

type Piece = string | { name: string };

/**
 * Returns a function from key and values to a sentence. `count` selects the plural form; numbers
 * are formatted for the locale (pass a string where that is not wanted, as for a year). An unknown
 * key is returned as it is, or replaced by the result of `missing`; the catalogue may grow.
 */
export function translateWith<Key extends string>(
  locale: Locale,
  catalogue: Readonly<Record<string, string>>,
  missing: (key: string) => string = (key) => key,
): Translate<Key> {
  const compiled = new Map<string, string | Piece[]>();
  const plural = new Intl.PluralRules(localeTable[locale].region);
  const formatValue = valueFormatter(localeTable[locale].region);

  const find = (key: string) => {
    const known = compiled.get(key);
    if (known !== undefined || !Object.hasOwn(catalogue, key)) return known;
    const message = compile(catalogue[key]!);
    compiled.set(key, message);
    return message;
  };
  const findPlural = (key: string, count: unknown) =>
    typeof count === "number" ? find(`${key}_${plural.select(count)}`) : undefined;

  return (key, values = {}) => {
    const message = findPlural(key, values.count) ?? find(key);
    if (message === undefined) return missing(key);
    if (typeof message === "string") return message;
    return message.map((piece) => fill(piece, values, formatValue)).join("");
  };
}

function fill(
  piece: Piece,
  values: Values,
  formatValue: (value: string | number) => string,
): string {
  if (typeof piece === "string") return piece;
  return Object.hasOwn(values, piece.name) ? formatValue(values[piece.name]!) : `{{${piece.name}}}`;
}

function valueFormatter(region: string): (value: string | number) => string {
  const number = new Intl.NumberFormat(region);
  // Small whole numbers look the same in every region and need no formatter.
  const isPlain = (value: number) => Number.isInteger(value) && value >= 0 && value < 1000;
  return (value) =>
    typeof value === "string" || isPlain(value) ? `${value}` : number.format(value);
}

function compile(message: string): string | Piece[] {
  const pieces = message
    .split(/\{\{\s*([\w-]+)\s*\}\}/)
    .map((part, index): Piece => (index % 2 === 0 ? part : { name: part }));
  return pieces.length === 1 ? message : pieces.filter((piece) => piece !== "");
}
