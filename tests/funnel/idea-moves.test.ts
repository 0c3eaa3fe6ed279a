import { expect, test } from "vitest";
import { endStages, ideaMoves } from "#app/domain/funnel/idea-moves.ts";
import { ideaStages } from "#db/enums.ts";

const moves = Object.values(ideaMoves);

test("ideaMoves: every stage except draft can be reached", () => {
  const reached = new Set<string>(moves.map(({ to }) => to));
  expect(ideaStages.filter((stage) => !reached.has(stage))).toEqual(["draft"]);
});

test("ideaMoves: realised and stopped are final, other end stages only lead back", () => {
  const stagesAfter = (stage: string) =>
    moves.filter(({ from }) => (from as readonly string[]).includes(stage)).map(({ to }) => to);
  expect(endStages.map(stagesAfter)).toEqual([[], [], ["open"], ["open"], ["open"]]);
});

test("ideaMoves: moves that end an idea need a reason", () => {
  const ending = Object.entries(ideaMoves).filter(
    ([name, { to }]) => endStages.includes(to) && name !== "withdraw",
  );
  expect(ending.filter(([, move]) => !("needsReason" in move))).toEqual([]);
});
