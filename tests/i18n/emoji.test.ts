import { expect, test } from "vitest";
import { findEmoji } from "#app/i18n/emoji.server.ts";
import { locales } from "#db/locales.ts";

const findSigns = (locale: (typeof locales)[number], typed: string) =>
  findEmoji(locale, typed).map(({ sign }) => sign.replace(/\ufe0f/g, ""));

test("findEmoji: finds an emoji by its name in the language and by its common short code", () => {
  expect(findSigns("nl", "duim omhoog")[0]).toBe("👍");
  expect(findSigns("en", "thumbs up")[0]).toBe("👍");
  for (const locale of locales) {
    expect(findSigns(locale, "thumbsup")[0]).toBe("👍");
    expect(findSigns(locale, "bulb")).toContain("💡");
    expect(findSigns(locale, "")).toHaveLength(8);
    expect(findSigns(locale, "xqzz")).toEqual([]);
    expect(findEmoji(locale, "a")).toHaveLength(8);
  }
});
