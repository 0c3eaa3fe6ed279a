import { expect, test } from "vitest";
import { crestsReached, runsOut, swellCrests } from "#app/domain/funnel/idea-crests.ts";
import { ideaStages, type IdeaStage } from "#db/enums.ts";

const reached = Object.fromEntries(ideaStages.map((stage) => [stage, crestsReached({ stage, improved: false })]));

test("each stage stands on its crest", () => {
  expect(reached).toEqual({
    "draft": 0, "open": 1, "withdrawn": 1, "not-selected": 1, "shortlisted": 3, "in-review": 3, "winner": 3,
    "funded": 4, "in-progress": 4, "realised": swellCrests.length, "stopped": 3,
  });
});

test("an idea others helped with has risen one crest higher, until it is chosen anyway", () => {
  expect(crestsReached({ stage: "open", improved: true })).toBe(2);
  expect(crestsReached({ stage: "winner", improved: true })).toBe(3);
});

test("an idea that had money when it stopped shows that it had", () => {
  expect(crestsReached({ stage: "stopped", improved: false, granted: true })).toBe(4);
});

test("only what ended without being realised runs out on the shore", () => {
  expect(ideaStages.filter((stage: IdeaStage) => runsOut(stage))).toEqual(["stopped", "not-selected", "withdrawn"]);
});
