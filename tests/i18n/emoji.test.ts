import { expect, test } from "vitest";
import { findEmoji } from "#app/i18n/emoji.server.ts";
import { locales } from "#db/locales.ts";

const signs = (locale: (typeof locales)[number], typed: string) =>
  findEmoji(locale, typed).map(({ sign }) => sign.replace(/\ufe0f/g, ""));

test("an emoji is found by its name in one's own language, and as people write it elsewhere", () => {
  expect(signs("nl", "duim omhoog")[0]).toBe("👍");
  expect(signs("en", "thumbs up")[0]).toBe("👍");
  for (const locale of locales) {
    expect(signs(locale, "thumbsup")[0]).toBe("👍");
    expect(signs(locale, "bulb")).toContain("💡");
    expect(signs(locale, "")).toHaveLength(8);
    expect(signs(locale, "xqzz")).toEqual([]);
    expect(findEmoji(locale, "a")).toHaveLength(8);
  }
});
