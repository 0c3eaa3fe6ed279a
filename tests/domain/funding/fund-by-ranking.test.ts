import { expect, test } from "vitest";
import { fundByRanking } from "#app/domain/funding/fund-by-ranking.ts";

const idea = (id: string, net: number, costMinor: number, approved = true) => ({
  id,
  net,
  costMinor,
  approved,
});

test("fundByRanking: a candidate that does not fit, it is skipped and the next is tried", () => {
  expect(fundByRanking([idea("c", 10, 40), idea("a", 30, 60), idea("b", 20, 50)], 100)).toEqual([
    "a",
    "c",
  ]);
});

test("fundByRanking: a budget that fits exactly, it is spent, and not a cent more", () => {
  expect(fundByRanking([idea("a", 2, 60), idea("b", 1, 40)], 100)).toEqual(["a", "b"]);
  expect(fundByRanking([idea("a", 2, 60), idea("b", 1, 41)], 100)).toEqual(["a"]);
});

test("fundByRanking: a candidate that is not approved, it gets nothing even when money is left", () => {
  expect(fundByRanking([idea("a", 30, 10, false), idea("b", 1, 10)], 100)).toEqual(["b"]);
});

test("fundByRanking: equal votes, the cheaper comes first, then the lower id", () => {
  const equals = [idea("c", 5, 20), idea("b", 5, 30), idea("a", 5, 30)];
  expect(fundByRanking(equals, 60)).toEqual(["c", "a"]);
  expect(fundByRanking(equals.toReversed(), 60)).toEqual(["c", "a"]);
});
