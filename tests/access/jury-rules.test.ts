import { expect, test } from "vitest";
import { juryRules, type ReviewFacts, reviewRules } from "#app/domain/access/jury-rules.ts";
import type { Answer } from "#app/domain/access/rules.ts";
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
    namesSealed: false,
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
const said = (rule: (who: Actor, f: ReviewFacts) => Answer, f: ReviewFacts) =>
  Object.fromEntries(Object.entries(cast).map(([name, who]) => [name, rule(who, f)]));
const team = "access.not-on-team";

test("who writes a scorecard: jurors, not of their own idea, not with a stake in it, and not after all are given", () => {
  const nobody = {
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
  expect(said(rule, facts())).toEqual({
    ...nobody,
    juror: true,
    judgingAda: "jury.own-idea",
    judgingManager: true,
  });
  expect(said(rule, facts({ conflicted: true }))).toEqual({
    ...nobody,
    juror: "jury.conflict",
    judgingAda: "jury.own-idea",
    judgingManager: "jury.conflict",
  });
  expect(said(rule, facts({ finished: true }))).toEqual({
    ...nobody,
    juror: "jury.given",
    judgingAda: "jury.own-idea",
    judgingManager: "jury.given",
  });
  expect(reviewRules["conflict.declare"](cast.juror, facts())).toBe(true);
});

test("only while the jury is at work, only what is before it", () => {
  const open = challengePhases.filter(
    (phase) => reviewRules["scorecard.write"](cast.juror, facts({}, phase)) === true,
  );
  const stages = ideaStages.filter(
    (stage) => reviewRules["scorecard.write"](cast.juror, facts({}, "jury", stage)) === true,
  );
  expect([open, stages]).toEqual([["jury"], ["shortlisted", "in-review"]]);
});

test("who sees the ranking", () => {
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
  expect(said(rule, facts())).toEqual(before);
  expect(said(rule, facts({ finished: true }))).toEqual({
    ...before,
    juror: true,
    judgingAda: true,
    judgingManager: true,
  });
  expect(said(rule, facts({ published: true }, "decision"))).toEqual({
    ...before,
    juror: true,
    judgingAda: true,
    judgingManager: true,
    sponsor: true,
  });
});

test("who sees what others gave one idea: nobody with a stake in it before the decision", () => {
  const rule = reviewRules["scores.see"];
  expect(said(rule, facts({ finished: true }))).toMatchObject({
    juror: true,
    judgingAda: "jury.own-idea",
    manager: true,
    ada: team,
    sponsor: team,
  });
  expect(said(rule, facts({ finished: true, conflicted: true }))).toMatchObject({
    juror: "jury.conflict",
  });
  expect(said(rule, facts({ published: true, conflicted: true }, "decision"))).toMatchObject({
    juror: true,
    judgingAda: true,
    ada: team,
    ben: team,
  });
});

test("a challenge one may not see does not exist for the jury's questions either", () => {
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
