import { expect, test } from "vitest";
import { chooseLocale } from "#app/i18n/locale.ts";

test.each([
  ["the choice on this device comes first", { cookie: "en", setting: "nl", accept: "nl" }, "en"],
  [
    "the person's setting comes before the browser's languages",
    { cookie: null, setting: "nl", accept: "en" },
    "nl",
  ],
  [
    "of the browser's languages the most preferred one is chosen",
    { accept: "en;q=0.5, nl-BE;q=0.9" },
    "nl",
  ],
  ["a language that is not available is skipped", { accept: "fr-FR, de;q=0.9, nl;q=0.2" }, "nl"],
  ["a language the browser refuses is not chosen", { accept: "nl;q=0, en" }, "en"],
  ["English when nothing is available", { cookie: "tlh", setting: "xx", accept: "*" }, "en"],
  ["English without any preference", {}, "en"],
  [
    "malformed values are ignored",
    { cookie: "__proto__", accept: `;;;q=x,,=${"a".repeat(9999)}` },
    "en",
  ],
] as const)("chooseLocale: %s", (_, preferences, chosen) => {
  expect(chooseLocale(preferences)).toBe(chosen);
});
