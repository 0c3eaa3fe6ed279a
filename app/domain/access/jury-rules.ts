// Who may judge, and who may see what the jury submitted.
import { type Actor, hasRole } from "../actor.ts";
import { type ChallengeFacts, challengeRules } from "./challenge-rules.ts";
import { type IdeaFacts, ideaRules, isAuthor } from "./idea-rules.ts";
import { enforce, type Rule } from "./permission.ts";

/** How far the actor has come with the jury of a challenge. */
export type JuryFacts = {
  challenge: ChallengeFacts;
  finished: boolean; // submitted scores for every idea they may judge, and for one at least
  published: boolean; // the decision is out
};

export type ReviewFacts = JuryFacts & {
  idea: IdeaFacts;
  conflicted: boolean; // the actor declared a conflict of interest for this idea
};

const isJuror = (who: Actor, challenge: ChallengeFacts) =>
  (who.roles[challenge.id] ?? []).includes("juror");
const isOnTeam = (who: Actor, challenge: ChallengeFacts) =>
  hasRole(who, "manager", challenge.id) ||
  (who.roles[challenge.id] ?? []).some((role) => role !== "manager");

// Until the decision is out, only the team and jurors whose own scores are final, so that no
// scores sway theirs. A manager who also judges waits like any juror.
const canSeeScores: Rule<JuryFacts> = (who, { challenge, finished, published }) => {
  const permission = challengeRules["challenge.see"](who, challenge);
  if (permission !== true) return permission;
  if (published) return isOnTeam(who, challenge) || "access.not-on-team";
  if (isJuror(who, challenge)) return finished || "jury.not-scored-yet";
  return hasRole(who, "manager", challenge.id) || "access.not-on-team";
};

export const juryRules = {
  "ranking.see": canSeeScores,
} satisfies Record<string, Rule<JuryFacts>>;

const canJudge: Rule<ReviewFacts> = (who, { idea, conflicted, finished }) => {
  const permission = ideaRules["idea.score"](who, idea);
  if (permission !== true) return permission;
  return conflicted ? "jury.conflict" : !finished || "jury.given";
};

export const reviewRules = {
  "scorecard.write": canJudge, // and change it, until all scorecards are submitted
  "conflict.declare": canJudge,
  /**
   * The scores of others for this idea. Its authors and conflicted jurors wait for the decision.
   */
  "scores.see": (who, facts) => {
    const permission = canSeeScores(who, facts);
    if (permission !== true || facts.published) return permission;
    return isAuthor(who, facts.idea) ? "jury.own-idea" : !facts.conflicted || "jury.conflict";
  },
} satisfies Record<string, Rule<ReviewFacts>>;

export const allowJury = (who: Actor, action: keyof typeof juryRules, facts: JuryFacts) =>
  enforce(juryRules[action](who, facts));
export const allowReview = (who: Actor, action: keyof typeof reviewRules, facts: ReviewFacts) =>
  enforce(reviewRules[action](who, facts));
