import { expect, test } from "vitest";
import { chooseLocale } from "#app/i18n/locale.ts";

test.each([
  ["the choice on this device comes first", { cookie: "en", setting: "nl", accept: "nl" }, "en"],
  ["then the person's own setting", { cookie: null, setting: "nl", accept: "en" }, "nl"],
  ["then what the browser asks for, most wanted first", { accept: "en;q=0.5, nl-BE;q=0.9" }, "nl"],
  ["a language we do not have is passed over", { accept: "fr-FR, de;q=0.9, nl;q=0.2" }, "nl"],
  ["a language refused by the browser is not chosen", { accept: "nl;q=0, en" }, "en"],
  ["English when nothing fits", { cookie: "tlh", setting: "xx", accept: "*" }, "en"],
  ["English when nothing is asked", {}, "en"],
  ["nonsense is nothing", { cookie: "__proto__", accept: ";;;q=x,,=" + "a".repeat(9999) }, "en"],
] as const)("%s", (_, asked, chosen) => {
  expect(chooseLocale(asked)).toBe(chosen);
});
