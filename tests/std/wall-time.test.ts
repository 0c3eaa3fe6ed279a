import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { instantOf, isTimeZone, wallTimeOf } from "#app/std/wall-time.ts";

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
  "every edge of summer time until 2032 is read as it should be (needs ../shared/data)",
  () => {
    const rows = parse<Edge>(readFileSync(edges, "utf8"), { columns: true });
    expect(rows.length).toBe(100);
    const wrong = rows.filter(
      ({ kind, local_wall_time, expected_utc_earlier, expected_utc_later }) => {
        const said = instantOf(local_wall_time, zone);
        if (kind === "transition") return false; // tells when the clocks change: no deadline of its own
        if (kind === "gap-nonexistent") return said !== "gap";
        return (
          !(said instanceof Date) ||
          said.toISOString() !== (expected_utc_later || expected_utc_earlier)
        );
      },
    );
    expect(wrong).toEqual([]);
    expect(rows.filter((row) => row.kind === "valid").length).toBeGreaterThan(30);
  },
);

test("an hour that comes twice gives the later one, one that never comes is told apart from nonsense", () => {
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

test("a field gets back what was put in", () => {
  for (const wall of ["2026-07-01T17:00", "2026-01-01T00:00", "2026-03-29T03:00"])
    expect(wallTimeOf(instantOf(wall, zone) as Date, zone)).toBe(wall);
});

test("a time zone is one of those there are", () => {
  expect(["Europe/Amsterdam", "America/Paramaribo", "UTC"].every(isTimeZone)).toBe(true);
  expect(["Europe/Amsterdm", "", "'; drop table"].some(isTimeZone)).toBe(false);
});
