import { expect, test } from "vitest";
import { endStages, ideaMoves } from "#app/domain/funnel/idea-moves.ts";
import { ideaStages } from "#db/enums.ts";

const moves = Object.values(ideaMoves);

test("every stage but the first can be reached", () => {
  const reached = new Set<string>(moves.map((m) => m.to));
  expect(ideaStages.filter((s) => !reached.has(s))).toEqual(["draft"]);
});

test("from realised and stopped there is no way on, from the other ends only the way back", () => {
  const after = (stage: string) =>
    moves.filter((m) => (m.from as readonly string[]).includes(stage)).map((m) => m.to);
  expect(endStages.map(after)).toEqual([[], [], ["open"], ["open"], ["open"]]);
});

test("whoever ends an idea says why", () => {
  const ending = Object.entries(ideaMoves).filter(
    ([name, m]) => endStages.includes(m.to) && name !== "withdraw",
  );
  expect(ending.filter(([, m]) => !("needsReason" in m))).toEqual([]);
});
