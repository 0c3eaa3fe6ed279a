import { expect, test } from "vitest";
import { sortTodoItems, type TodoItem } from "#app/domain/dashboard/todo-items.ts";

const now = new Date("2026-03-02T09:00:00Z");
const day = (offset: number) => new Date(now.getTime() + offset * 86_400_000).toISOString();
const item = (over: object) =>
  ({ challengeId: "challenge_1", question: "?", timeZone: "UTC", due: null, ...over }) as TodoItem;

test("sortTodoItems: overdue first, then due within three days, then by waiting time, then by deadline", () => {
  const items = [
    item({ kind: "announce" }),
    item({ kind: "draft", due: day(20) }),
    item({ kind: "review", due: day(6) }),
    item({ kind: "answer", waitingSince: day(-9) }),
    item({ kind: "asked", waitingSince: day(-1) }),
    item({ kind: "asked", waitingSince: day(-5) }),
    item({ kind: "milestone", due: day(2) }),
    item({ kind: "phase", due: day(-4) }),
    item({ kind: "begin" }),
  ];
  expect(sortTodoItems(items, now).map(({ kind }) => kind)).toEqual([
    "phase",
    "milestone",
    "asked",
    "asked",
    "answer",
    "review",
    "draft",
    "begin",
    "announce",
  ]);
  expect(sortTodoItems(items, now)[2]).toMatchObject({ waitingSince: day(-5) });
});
