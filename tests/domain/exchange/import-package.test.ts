import { operator } from "#app/domain/actor.ts";
import { importPackage } from "#app/domain/exchange/import-package.ts";
import { expect, test } from "#tests/world.ts";
import { aPackage, at } from "./a-package.ts";

test("a package is taken in whole, and a second time changes nothing", async ({ ctx }) => {
  const rows = {
    people: [{ id: "person_a", name: "Aafke", email: "aafke@example.test", roles: ["admin" as const], created_at: at }, { id: "person_b", name: "Bram", created_at: at }],
    groups: [{ id: "group_x", name: "Ward 4", members: ["person_a"], created_at: at }],
    challenges: [{ id: "challenge_x", question: "How?", created_at: at, group_ids: ["group_x"], schedule: [{ phase: "announced" as const, entered_at: at }, { phase: "ideation" as const, starts_at: at }], members: [{ person_id: "person_a", role: "manager" as const, created_at: at }] }],
    ideas: [{ id: "idea_x", challenge_id: "challenge_x", title: "One", body: "Two lines.\n\nAnd more.", stage: "open" as const, submitted_at: at, created_at: at, author_ids: ["person_b", "person_a"] }],
    votes: [{ idea_id: "idea_x", voter_id: "person_a", cast_at: at }],
    contributions: [{ id: "contribution_2", idea_id: "idea_x", parent_id: "contribution_1", body: "b", created_at: at }, { id: "contribution_1", idea_id: "idea_x", body: "a", created_at: at }],
    "idea-moves": [{ id: "move_1", idea_id: "idea_x", from_stage: "draft" as const, to_stage: "open" as const, at }],
  };
  const by = { ...ctx, actor: operator };
  expect((await importPackage(by, aPackage(rows))).map(({ file, added }) => [file, added])).toEqual([["people", 2], ["groups", 1], ["challenges", 1], ["ideas", 1], ["idea-moves", 1], ["contributions", 2], ["votes", 1]]);
  expect((await importPackage(by, aPackage(rows))).every(({ added, changed }) => added + changed === 0)).toBe(true);
});
