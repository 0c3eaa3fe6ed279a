import i18next from "i18next";
import { expect, test } from "vitest";
import { translateWith } from "#app/i18n/translate.ts";
import { ownLanguage } from "#app/i18n/translator.server.ts";
import { locales } from "#db/locales.ts";

test.each(locales)(
  "translateWith: every message of %s comes out as i18next formats it",
  async (locale) => {
    const catalogue: Record<string, string> = ownLanguage(locale).all;
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

    const names = Object.values(catalogue).flatMap((message) =>
      [...message.matchAll(/\{\{([\w-]+)\}\}/g)].map(([, name]) => name!),
    );
    const namedValues = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
    const keys = Object.keys(catalogue).map((key) =>
      key.replace(/_(zero|one|two|few|many|other)$/, ""),
    );
    for (const key of keys) {
      for (const count of [0, 1, 2, 11, 999]) {
        const values = { ...namedValues, count };
        expect(t(key, values)).toBe(reference.t(key, values));
      }
    }
  },
);

test("translateWith: formats numbers for the locale, and selects the plural by count", () => {
  const messages = {
    a_one: "{{count}} idee",
    a_other: "{{count}} ideeën",
    b: "{{who}} in {{year}}",
  };
  const t = translateWith<string>("nl", messages);
  expect(t("a", { count: 1 })).toBe("1 idee");
  expect(t("a", { count: 12500 })).toBe("12.500 ideeën");
  // A value that looks like a placeholder is never filled in.
  expect(t("b", { who: "{{year}}", year: "2025" })).toBe("{{year}} in 2025");
});

test("translateWith: an unknown key or placeholder is shown as it is", () => {
  const t = translateWith<string>("en", { a: "Hello {{name}}" });
  expect(t("a")).toBe("Hello {{name}}");
  expect(t("toString")).toBe("toString");
  expect(t("a", { constructor: 1 })).toBe("Hello {{name}}");
});
