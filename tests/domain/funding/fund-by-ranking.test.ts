import { expect, test } from "vitest";
import { walkDown } from "#app/domain/funding/fund-by-ranking.ts";

const idea = (id: string, net: number, costMinor: number, approved = true) => ({
  id,
  net,
  costMinor,
  approved,
});

test("what does not fit is passed over, and the walk goes on", () => {
  expect(walkDown([idea("c", 10, 40), idea("a", 30, 60), idea("b", 20, 50)], 100)).toEqual([
    "a",
    "c",
  ]);
});

test("the last cent may be spent, and not one more", () => {
  expect(walkDown([idea("a", 2, 60), idea("b", 1, 40)], 100)).toEqual(["a", "b"]);
  expect(walkDown([idea("a", 2, 60), idea("b", 1, 41)], 100)).toEqual(["a"]);
});

test("what the vote did not approve gets nothing, even when money is left", () => {
  expect(walkDown([idea("a", 30, 10, false), idea("b", 1, 10)], 100)).toEqual(["b"]);
});

test("equal votes: the cheaper first, then by id, in whatever order they are given", () => {
  const equals = [idea("c", 5, 20), idea("b", 5, 30), idea("a", 5, 30)];
  expect(walkDown(equals, 60)).toEqual(["c", "a"]);
  expect(walkDown(equals.toReversed(), 60)).toEqual(["c", "a"]);
});
