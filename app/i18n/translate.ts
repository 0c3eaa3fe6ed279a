// The translator itself: the message format of i18next (flat keys, {{name}}, plural keys ending in _one, _other …),
// compiled once per key. tests/i18n/translate.test.ts holds it against i18next for every message we have.
import type { Locale } from "#db/locales.ts";
import { localeTable } from "./locale-table.ts";

export type PluralForm = "zero" | "one" | "two" | "few" | "many" | "other";
export type Values = Readonly<Record<string, string | number>>;
export type Translate<Key extends string> = (key: Key, values?: Values) => string;
export type Collapsed<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;

type Piece = string | { name: string };

/**
 * A function from key and values to a sentence. `count` chooses the plural form; numbers are written as the locale
 * writes them (hand over a string where that is not wanted, as for a year). An unknown key comes back as itself, or as what
 * `missing` says in its place; the catalogue may grow.
 */
export function translateWith<Key extends string>(
  locale: Locale,
  catalogue: Readonly<Record<string, string>>,
  missing: (key: string) => string = (key) => key,
): Translate<Key> {
  const compiled = new Map<string, string | Piece[]>();
  const plural = new Intl.PluralRules(localeTable[locale].region);
  const number = new Intl.NumberFormat(localeTable[locale].region);
  const written = (value: string | number) =>
    typeof value === "string"
      ? value
      : Number.isInteger(value) && value >= 0 && value < 1000
        ? String(value)
        : number.format(value);

  const look = (key: string) => {
    const known = compiled.get(key);
    if (known !== undefined || !Object.hasOwn(catalogue, key)) return known;
    const fresh = compile(catalogue[key]!);
    compiled.set(key, fresh);
    return fresh;
  };

  return (key, values) => {
    const count = values?.count;
    const found =
      (typeof count === "number" ? look(`${key}_${plural.select(count)}`) : undefined) ?? look(key);
    if (found === undefined) return missing(key);
    if (typeof found === "string") return found;
    let sentence = "";
    for (const piece of found) {
      if (typeof piece === "string") sentence += piece;
      else
        sentence +=
          values && Object.hasOwn(values, piece.name)
            ? written(values[piece.name]!)
            : `{{${piece.name}}}`;
    }
    return sentence;
  };
}

function compile(message: string): string | Piece[] {
  const pieces = message
    .split(/\{\{\s*([\w-]+)\s*\}\}/)
    .map((part, at): Piece => (at % 2 === 0 ? part : { name: part }));
  return pieces.length === 1 ? message : pieces.filter((piece) => piece !== "");
}
