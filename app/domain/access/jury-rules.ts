// Who may judge, and who may see what the jury gave. The same kind of table as rules.ts, over what only the jury looks at.
import { type Actor, holds } from "../actor.ts";
import { refuse } from "../refusals.ts";
import {
  type Answer,
  type ChallengeFacts,
  challengeRules,
  type IdeaFacts,
  ideaRules,
  type Rule,
  wrote,
} from "./rules.ts";

/** How far the one who asks has come with the jury of a challenge. */
export type JuryFacts = {
  challenge: ChallengeFacts;
  finished: boolean; // has given scores to every idea they may judge, and to one at least
  published: boolean; // the decision is out
};

export type ReviewFacts = JuryFacts & {
  idea: IdeaFacts;
  conflicted: boolean; // the one who asks declared a conflict for this idea
};

const isJuror = (who: Actor, c: ChallengeFacts) => (who.roles[c.id] ?? []).includes("juror");
const hasPart = (who: Actor, c: ChallengeFacts) =>
  holds(who, "manager", c.id) || (who.roles[c.id] ?? []).some((r) => r !== "manager");

// Until the decision is out, only the team and jurors who are done: their scores stand, so others' cannot sway them.
// A manager who also judges waits like any juror.
const seesScores: Rule<JuryFacts> = (who, { challenge, finished, published }) => {
  const seen = challengeRules["challenge.see"](who, challenge);
  if (seen !== true) return seen;
  if (published) return hasPart(who, challenge) || "access.not-on-team";
  if (isJuror(who, challenge)) return finished || "jury.not-scored-yet";
  return holds(who, "manager", challenge.id) || "access.not-on-team";
};

export const juryRules = {
  "ranking.see": seesScores,
} satisfies Record<string, Rule<JuryFacts>>;

const judges: Rule<ReviewFacts> = (who, { idea, conflicted, finished }) => {
  const may = ideaRules["idea.score"](who, idea);
  if (may !== true) return may;
  return conflicted ? "jury.conflict" : !finished || "jury.given";
};

export const reviewRules = {
  "scorecard.write": judges, // and write again, until everything has been given
  "conflict.declare": judges,
  /** What others gave this idea. Whoever has a stake in it waits for the decision. */
  "scores.see": (who, facts) => {
    const may = seesScores(who, facts);
    if (may !== true || facts.published) return may;
    return wrote(who, facts.idea) ? "jury.own-idea" : !facts.conflicted || "jury.conflict";
  },
} satisfies Record<string, Rule<ReviewFacts>>;

const say = (said: Answer) => {
  if (said !== true) refuse(said);
};
export const allowJury = (who: Actor, action: keyof typeof juryRules, facts: JuryFacts) =>
  say(juryRules[action](who, facts));
export const allowReview = (who: Actor, action: keyof typeof reviewRules, facts: ReviewFacts) =>
  say(reviewRules[action](who, facts));
