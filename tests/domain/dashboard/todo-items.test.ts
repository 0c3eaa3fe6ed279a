import { expect, test } from "vitest";
import { mostPressingFirst, type Waiting } from "#app/domain/dashboard/todo-items.ts";

const now = new Date("2026-03-02T09:00:00Z");
const day = (away: number) => new Date(now.getTime() + away * 86_400_000).toISOString();
const item = (over: object) =>
  ({ challengeId: "challenge_1", question: "?", zone: "UTC", due: null, ...over }) as Waiting;

test("late comes first, then what is due within three days, then who waits longest for a word, then the rest by date", () => {
  const items = [
    item({ kind: "announce" }),
    item({ kind: "draft", due: day(20) }),
    item({ kind: "review", due: day(6) }),
    item({ kind: "answer", since: day(-9) }),
    item({ kind: "asked", since: day(-1) }),
    item({ kind: "asked", since: day(-5) }),
    item({ kind: "milestone", due: day(2) }),
    item({ kind: "phase", due: day(-4) }),
    item({ kind: "begin" }),
  ];
  expect(mostPressingFirst(items, now).map(({ kind }) => kind)).toEqual([
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
  expect(mostPressingFirst(items, now)[2]).toMatchObject({ since: day(-5) });
});
