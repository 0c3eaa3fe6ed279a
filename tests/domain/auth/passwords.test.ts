import { dictionary } from "@zxcvbn-ts/language-common";
import { expect, test } from "vitest";
import { newPassword } from "#app/domain/people/fields.ts";
import { fieldErrors } from "#app/web/field-errors.ts";

const complaint = (typed: string) => {
  const parsed = newPassword.safeParse(typed);
  return parsed.success ? null : fieldErrors(parsed.error).form?.[0]?.key;
};

test("the passwords that most people use are refused", () => {
  const long = dictionary["passwords-common"]
    .map(String)
    .filter((word) => word.length >= 10)
    .slice(0, 3_000);
  expect(long.length).toBeGreaterThan(1_000);
  expect(long.filter((word) => complaint(word) !== "field.password.common")).toEqual([]);
});

test("hanging a year or a sign on them, or drawing letters as digits, does not help", () => {
  for (const typed of [
    "Password2026!",
    "P@ssw0rd123",
    "Welkom2026!!",
    "Groundswell2026",
    "123Liverpool!",
    "qwertyuiop12",
    "Amsterdam1234",
  ]) {
    expect(complaint(typed), typed).toBe("field.password.common");
  }
});

test("one thing repeated and rows of keys are refused", () => {
  for (const typed of [
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "0123456789012",
    "abcdefghijkl",
    "zyxwvutsrqpo",
    "asdfghjklzxcv",
    "1112223334",
  ]) {
    expect(complaint(typed), typed).toBe("field.password.common");
  }
});

test("short is refused with the number that is asked; a sentence, a passphrase and a generated one are welcome", () => {
  expect(complaint("short one")).toBe("field.password.short");
  for (const typed of [
    "a quiet harbour at six",
    "vier natte meeuwen",
    "tS9$kq_2vLx!",
    "🌊🌊🌙⛵️🐚🪸🦀🐟🐬🐳",
    "x".repeat(5) + " spaties  tellen mee",
  ]) {
    expect(complaint(typed), typed).toBeNull();
  }
  expect(complaint("a quiet harbour at six".repeat(12))).toBe("field.too-long");
});
