import i18next from "i18next";
import { expect, test } from "vitest";
import { translateWith } from "#app/i18n/translate.ts";
import { speech } from "#app/i18n/translator.server.ts";
import { locales } from "#db/locales.ts";

test.each(locales)("in %s every message reads as i18next would write it", async (locale) => {
  const catalogue: Record<string, string> = speech(locale).all;
  const reference = i18next.createInstance();
  await reference.init({
    lng: locale,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [locale]: { translation: catalogue } },
  });
  const t = translateWith<string>(locale, catalogue);

  const holes = Object.values(catalogue).flatMap((message) =>
    [...message.matchAll(/\{\{([\w-]+)\}\}/g)].map((hole) => hole[1]!),
  );
  const named = Object.fromEntries(holes.map((hole) => [hole, `<${hole}>`]));
  for (const key of Object.keys(catalogue).map((key) =>
    key.replace(/_(zero|one|two|few|many|other)$/, ""),
  )) {
    for (const count of [0, 1, 2, 11, 999]) {
      const values = { ...named, count };
      expect(t(key, values)).toBe(reference.t(key, values));
    }
  }
});

test("numbers are written as the language writes them, and a plural follows the count", () => {
  const messages = {
    a_one: "{{count}} idee",
    a_other: "{{count}} ideeën",
    b: "{{who}} in {{year}}",
  };
  const t = translateWith<string>("nl", messages);
  expect(t("a", { count: 1 })).toBe("1 idee");
  expect(t("a", { count: 12500 })).toBe("12.500 ideeën");
  expect(t("b", { who: "{{year}}", year: "2025" })).toBe("{{year}} in 2025"); // what people typed is never read as a hole
});

test("what is not known shows itself rather than nothing", () => {
  const t = translateWith<string>("en", { a: "Hello {{name}}" });
  expect(t("a")).toBe("Hello {{name}}");
  expect(t("toString")).toBe("toString");
  expect(t("a", { constructor: 1 })).toBe("Hello {{name}}");
});
