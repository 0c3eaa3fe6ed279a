import { expect, test } from "vitest";
import { formatFor } from "#app/i18n/format.ts";

const nl = formatFor("nl", "Europe/Amsterdam");
const en = formatFor("en", "Europe/Amsterdam");
const withPlainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("format.money: converts minor units, and writes whole amounts without decimals", () => {
  expect(withPlainSpaces(nl.money(250_000, "EUR"))).toBe("€ 2.500");
  expect(withPlainSpaces(en.money(250_050, "EUR"))).toBe("€2,500.50");
  expect(withPlainSpaces(nl.money(500, "JPY"))).toContain("500"); // a currency without minor units
});

test("format.dateTime: uses the given time zone and a 24-hour clock", () => {
  const midnight = "2025-03-29T23:00:00Z"; // the night the clocks went forward
  expect(nl.dateTime(midnight)).toBe("30 maart 2025, 00:00");
  expect(en.dateTime(midnight, "America/New_York")).toBe("29 March 2025, 19:00");
});

test.each([
  ["2025-06-01T12:00:30Z", "nu", "now"],
  ["2025-06-01T12:20:00Z", "over 20 minuten", "in 20 minutes"],
  ["2025-06-01T09:00:00Z", "3 uur geleden", "3 hours ago"],
  ["2025-06-02T08:00:00Z", "morgen", "tomorrow"],
  ["2025-05-31T08:00:00Z", "gisteren", "yesterday"],
  ["2025-06-04T21:59:00Z", "over 3 dagen", "in 3 days"],
  ["2025-06-04T22:01:00Z", "over 4 dagen", "in 4 days"], // past midnight in Amsterdam
  ["2025-07-01T12:00:00Z", "over 4 weken", "in 4 weeks"],
  ["2024-12-01T12:00:00Z", "5 maanden geleden", "5 months ago"],
  ["2023-05-01T12:00:00Z", "2 jaar geleden", "2 years ago"],
])("format.relative: %s, in days of the calendar and larger units", (at, dutch, english) => {
  expect(nl.relative(at, "2025-06-01T12:00:00Z")).toBe(dutch);
  expect(en.relative(at, "2025-06-01T12:00:00Z")).toBe(english);
});

test("format.span: rounds the time left down", () => {
  const now = "2025-06-01T12:00:00Z";
  expect(nl.span("2025-06-04T11:59:00Z", now)).toBe("2 dagen");
  expect(nl.span("2025-06-03T11:59:00Z", now)).toBe("47 uur");
  expect(en.span("2025-06-01T12:00:20Z", now)).toBe("1 minute");
});
