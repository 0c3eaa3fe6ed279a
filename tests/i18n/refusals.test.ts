import { expect, test } from "vitest";
import { refusals } from "#app/domain/refusals.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { locales } from "#db/locales.ts";

test.each(locales)("refusals: every code has a message in %s", (locale) => {
  const t = translator(locale);
  const missing = Object.keys(refusals).filter(
    (code) => t(`refusal.${code}` as "refusal.not-found") === `refusal.${code}`,
  );
  expect(missing).toEqual([]);
});
