import { expect, test } from "vitest";
import { initialsOf, shadeOf } from "#app/std/initials.ts";

test.each([
  ["Maud de Wit", "MW"],
  ["Jip", "J"],
  ["  Ada   Yılmaz ", "AY"],
  ["Inês van den Berg", "IB"],
  ["李 伟", "李伟"],
  ["", ""],
  ["🌊 Robin", "R"],
  ["O'Neil-Smith", "O"],
  ["(test) user", "TU"],
])("initialsOf: %j gives %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test("shadeOf: the same id gives the same of eight colours, spread evenly", () => {
  const ids = Array.from({ length: 800 }, (_, index) => `person_${index.toString(36)}`);
  const counts = new Map<number, number>();
  for (const id of ids) {
    expect(shadeOf(id)).toBe(shadeOf(id));
    counts.set(shadeOf(id), (counts.get(shadeOf(id)) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  for (const count of counts.values()) expect(count).toBeGreaterThan(40);
});
