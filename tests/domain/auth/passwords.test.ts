import { dictionary } from "@zxcvbn-ts/language-common";
import { expect, test } from "vitest";
import { newPassword } from "#app/domain/auth/fields.ts";
import { fieldErrors } from "#app/web/field-errors.ts";

const passwordError = (typed: string) => {
  const parsed = newPassword.safeParse(typed);
  return parsed.success ? null : fieldErrors(parsed.error).form?.[0]?.key;
};

test("newPassword: common passwords, are rejected", () => {
  const long = dictionary["passwords-common"]
    .map(String)
    .filter((word) => word.length >= 10)
    .slice(0, 3_000);
  expect(long.length).toBeGreaterThan(1_000);
  expect(long.filter((word) => passwordError(word) !== "field.password.common")).toEqual([]);
});

test("newPassword: common passwords with digits, signs or lookalikes, are rejected", () => {
  for (const typed of [
    "Password2026!",
    "P@ssw0rd123",
    "Welkom2026!!",
    "Groundswell2026",
    "123Liverpool!",
    "qwertyuiop12",
    "Amsterdam1234",
  ]) {
    expect(passwordError(typed), typed).toBe("field.password.common");
  }
});

test("newPassword: repetitions and keyboard rows, are rejected", () => {
  for (const typed of [
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "0123456789012",
    "abcdefghijkl",
    "zyxwvutsrqpo",
    "asdfghjklzxcv",
    "1112223334",
  ]) {
    expect(passwordError(typed), typed).toBe("field.password.common");
  }
});

test("newPassword: too short or long, is rejected; passphrases are accepted", () => {
  expect(passwordError("short one")).toBe("field.password.short");
  for (const typed of [
    "a quiet harbour at six",
    "vier natte meeuwen",
    "tS9$kq_2vLx!",
    "🌊🌊🌙⛵️🐚🪸🦀🐟🐬🐳",
    "xxxxx spaties  tellen mee",
  ]) {
    expect(passwordError(typed), typed).toBeNull();
  }
  expect(passwordError("a quiet harbour at six".repeat(12))).toBe("field.too-long");
});
