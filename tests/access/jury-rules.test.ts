import { expect, test } from "vitest";
import { juryRules, type ReviewFacts, reviewRules } from "#app/domain/access/jury-rules.ts";
import type { Permission } from "#app/domain/access/permission.ts";
import { type Actor, visitor } from "#app/domain/actor.ts";
import { type ChallengePhase, challengePhases, type IdeaStage, ideaStages } from "#db/enums.ts";

const facts = (
  over: Partial<Omit<ReviewFacts, "idea" | "challenge">> = {},
  phase: ChallengePhase = "jury",
  stage: IdeaStage = "in-review",
  inAudience = true,
): ReviewFacts => {
  const challenge = {
    id: "c1",
    phase,
    audience: "everybody" as const,
    inAudience,
    countsHidden: false,
    resultsPublic: false,
    anonymousAllowed: false,
  };
  return {
    challenge,
    idea: { id: "idea_1", stage, version: 1, authorIds: ["ada"], ownerId: null, challenge },
    finished: false,
    published: false,
    conflicted: false,
    ...over,
  };
};
const member = (
  id: string,
  roles: Actor["roles"] = {},
  platform: Actor["platform"] = [],
): Actor => ({ id, roles, platform });
const cast = {
  visitor,
  ben: member("ben"),
  ada: member("ada"),
  juror: member("juno", { c1: ["juror"] }),
  judgingAda: member("ada", { c1: ["juror"] }),
  sponsor: member("sam", { c1: ["sponsor"] }),
  manager: member("mo", { c1: ["manager"] }),
  judgingManager: member("mo", { c1: ["manager", "juror"] }),
  admin: member("ann", {}, ["admin"]),
  moderator: member("mia", {}, ["moderator"]),
  jurorElsewhere: member("els", { c2: ["juror"] }),
};
const permissionsOf = (rule: (who: Actor, f: ReviewFacts) => Permission, f: ReviewFacts) =>
  Object.fromEntries(Object.entries(cast).map(([name, who]) => [name, rule(who, f)]));
const team = "access.not-on-team";

test("scorecard.write: refused to others, authors, conflicted jurors and after submission", () => {
  const refusals = {
    visitor: "access.sign-in",
    ben: "access.not-juror",
    ada: "access.not-juror",
    sponsor: "access.not-juror",
    manager: "access.not-juror",
    admin: "access.not-juror",
    moderator: "access.not-juror",
    jurorElsewhere: "access.not-juror",
  };
  const rule = reviewRules["scorecard.write"];
  expect(permissionsOf(rule, facts())).toEqual({
    ...refusals,
    juror: true,
    judgingAda: "jury.own-idea",
    judgingManager: true,
  });
  expect(permissionsOf(rule, facts({ conflicted: true }))).toEqual({
    ...refusals,
    juror: "jury.conflict",
    judgingAda: "jury.own-idea",
    judgingManager: "jury.conflict",
  });
  expect(permissionsOf(rule, facts({ finished: true }))).toEqual({
    ...refusals,
    juror: "jury.given",
    judgingAda: "jury.own-idea",
    judgingManager: "jury.given",
  });
  expect(reviewRules["conflict.declare"](cast.juror, facts())).toBe(true);
});

test("scorecard.write: refused outside the jury phase and for ideas not in review", () => {
  const open = challengePhases.filter(
    (phase) => reviewRules["scorecard.write"](cast.juror, facts({}, phase)) === true,
  );
  const stages = ideaStages.filter(
    (stage) => reviewRules["scorecard.write"](cast.juror, facts({}, "jury", stage)) === true,
  );
  expect([open, stages]).toEqual([["jury"], ["shortlisted", "in-review"]]);
});

test("ranking.see: the team, and jurors who finished, or members after publication", () => {
  const rule = juryRules["ranking.see"];
  const before = {
    visitor: "access.sign-in",
    ben: team,
    ada: team,
    juror: "jury.not-scored-yet",
    judgingAda: "jury.not-scored-yet",
    sponsor: team,
    manager: true,
    judgingManager: "jury.not-scored-yet",
    admin: true,
    moderator: team,
    jurorElsewhere: team,
  };
  expect(permissionsOf(rule, facts())).toEqual(before);
  expect(permissionsOf(rule, facts({ finished: true }))).toEqual({
    ...before,
    juror: true,
    judgingAda: true,
    judgingManager: true,
  });
  expect(permissionsOf(rule, facts({ published: true }, "decision"))).toEqual({
    ...before,
    juror: true,
    judgingAda: true,
    judgingManager: true,
    sponsor: true,
  });
});

test("scores.see: refused to authors and conflicted jurors before the decision", () => {
  const rule = reviewRules["scores.see"];
  expect(permissionsOf(rule, facts({ finished: true }))).toMatchObject({
    juror: true,
    judgingAda: "jury.own-idea",
    manager: true,
    ada: team,
    sponsor: team,
  });
  expect(permissionsOf(rule, facts({ finished: true, conflicted: true }))).toMatchObject({
    juror: "jury.conflict",
  });
  expect(
    permissionsOf(rule, facts({ published: true, conflicted: true }, "decision")),
  ).toMatchObject({
    juror: true,
    judgingAda: true,
    ada: team,
    ben: team,
  });
});

test("jury rules: a hidden challenge is not found", () => {
  const closed = facts({ finished: true }, "jury", "in-review", false);
  for (const rule of [
    reviewRules["scorecard.write"],
    reviewRules["scores.see"],
    juryRules["ranking.see"],
  ]) {
    expect([cast.ben, cast.moderator, cast.jurorElsewhere].map((who) => rule(who, closed))).toEqual(
      ["not-found", "not-found", "not-found"],
    );
  }
});
