import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { isTimeZone } from "#app/std/time-zone.ts";
import { instantOf, wallTimeOf } from "#app/std/wall-time.ts";

const edges = join(
  process.env.SHARED_DATA ?? "../shared/data",
  "security/generated/deadline-edges-europe-amsterdam.csv",
);
type Edge = {
  kind: string;
  local_wall_time: string;
  expected_utc_earlier: string;
  expected_utc_later: string;
};
const zone = "Europe/Amsterdam";

test.skipIf(!existsSync(edges))(
  "instantOf: every change of summer time until 2032 (needs ../shared/data)",
  () => {
    const rows = parse<Edge>(readFileSync(edges, "utf8"), { columns: true });
    expect(rows.length).toBe(100);
    const wrong = rows.filter(
      ({ kind, local_wall_time, expected_utc_earlier, expected_utc_later }) => {
        const instant = instantOf(local_wall_time, zone);
        // Says when the clocks change; it is no deadline itself.
        if (kind === "transition") return false;
        if (kind === "gap-nonexistent") return instant !== "gap";
        return (
          !(instant instanceof Date) ||
          instant.toISOString() !== (expected_utc_later || expected_utc_earlier)
        );
      },
    );
    expect(wrong).toEqual([]);
    expect(rows.filter((row) => row.kind === "valid").length).toBeGreaterThan(30);
  },
);

test("instantOf: an hour that occurs twice or never, and unreadable times", () => {
  expect(instantOf("2026-10-25T02:30", zone)).toEqual(new Date("2026-10-25T01:30:00Z"));
  expect(instantOf("2026-03-29T02:30", zone)).toBe("gap");
  for (const nonsense of [
    "",
    "2026-02-30T10:00",
    "2026-13-01T10:00",
    "tomorrow",
    "2026-01-01 10:00",
    "2026-01-01T24:00",
    "2026-01-01T10:00Z",
  ])
    expect(instantOf(nonsense, zone), nonsense).toBe("unreadable");
});

test("wallTimeOf: reads back what instantOf took", () => {
  for (const wall of ["2026-07-01T17:00", "2026-01-01T00:00", "2026-03-29T03:00"])
    expect(wallTimeOf(instantOf(wall, zone) as Date, zone)).toBe(wall);
});

test("isTimeZone: only names of existing time zones", () => {
  expect(["Europe/Amsterdam", "America/Paramaribo", "UTC"].every(isTimeZone)).toBe(true);
  expect(["Europe/Amsterdm", "", "'; drop table"].some(isTimeZone)).toBe(false);
});
