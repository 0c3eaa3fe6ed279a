import { expect, test } from "vitest";
import { minorToInput, parseMinor } from "#app/std/money.ts";

test.each([
  ["2500", 250_000],
  ["2.500", 250_000],
  ["2,500", 250_000],
  ["2,500.00", 250_000],
  ["2.500,5", 250_050],
  ["€ 12.000,-", 1_200_000],
  ["0", 0],
  ["0,05", 5],
  ["1 000 000", 100_000_000],
  ["12.5", 1_250],
  ["1'000", 100_000],
])("parseMinor: %s gives %d cents", (text, minor) => expect(parseMinor(text)).toBe(minor));

test.each([
  "",
  "-5",
  "1e9",
  "12,345,6789",
  "1.2.3",
  "twelve",
  "1,,5",
  "0x10",
  "999999999999999999",
  "٣",
  "NaN",
  "1;DROP",
])("parseMinor: %s, gives null", (text) => expect(parseMinor(text)).toBeNull());

test("minorToInput: any amount, parseMinor reads it back", () => {
  for (const minor of [1, 5, 100, 250_050, 99_999_999])
    expect(parseMinor(minorToInput(minor))).toBe(minor);
});
