// Who may do what. One line of policy an action; each answers true or the reason why not.
// Rules are pure: everything they look at has been loaded before they are asked.
import type {
  Audience,
  ChallengePhase,
  ChallengeRole,
  ContributionKind,
  ContributionState,
  IdeaStage,
} from "#db/enums.ts";
import { type Actor, holds, isAdmin } from "../actor.ts";
import { allowedIn, type PhaseAction, votingOver } from "../funnel/challenge-phases.ts";
import { type IdeaMove, ideaMoves, type Move } from "../funnel/idea-moves.ts";
import type { RefusalCode } from "../refusals.ts";

export type Answer = true | RefusalCode;
export type Rule<Facts> = (who: Actor, facts: Facts) => Answer;

export type ChallengeFacts = {
  id: string;
  phase: ChallengePhase;
  audience: Audience;
  inAudience: boolean; // the one who asks: everybody, or through a group or an invitation
  countsHidden: boolean;
  resultsPublic: boolean;
  namesSealed: boolean; // who posts an idea may keep their name out of it until the decision
};

export type IdeaFacts = {
  id: string;
  stage: IdeaStage;
  version: number;
  authorIds: readonly string[];
  ownerId: string | null; // of its implementation
  challenge: ChallengeFacts;
};

export type ContributionFacts = {
  id: string;
  kind: ContributionKind;
  state: ContributionState;
  byId: string | null;
  idea: IdeaFacts;
};

const signedIn = (who: Actor) => who.id !== null;
const member = (who: Actor, c: ChallengeFacts) => (who.roles[c.id] ?? []).length > 0;
export const wrote = (who: Actor, idea: IdeaFacts) =>
  who.id !== null && idea.authorIds.includes(who.id);
// Also where their name is sealed: then they are their own author, whether or not they come as the one who stands for them.
const wroteUnnamed = (who: Actor, idea: IdeaFacts) =>
  wrote(who, idea) || idea.authorIds.includes(who.sealed?.[idea.id] ?? "");
const has = (who: Actor, role: ChallengeRole, c: ChallengeFacts) => holds(who, role, c.id);

// The answers in order: the first that is not true is the reason.
export const all = (...answers: (Answer | (() => Answer))[]): Answer => {
  for (const a of answers) {
    const said = typeof a === "function" ? a() : a;
    if (said !== true) return said;
  }
  return true;
};

const seesChallenge: Rule<ChallengeFacts> = (who, c) =>
  !signedIn(who)
    ? "access.sign-in"
    : has(who, "manager", c) ||
      (c.phase === "draft" ? has(who, "sponsor", c) : c.inAudience || member(who, c)) ||
      "not-found";

const seesIdea: Rule<IdeaFacts> = (who, idea) =>
  all(
    seesChallenge(who, idea.challenge),
    () => idea.stage !== "draft" || wrote(who, idea) || "not-found",
  );

export const during = (action: PhaseAction, c: ChallengeFacts): Answer =>
  allowedIn(action, c.phase) || "challenge.phase";
const manages: Rule<ChallengeFacts> = (who, c) =>
  all(seesChallenge(who, c), () => has(who, "manager", c) || "access.not-on-team");
const sponsors: Rule<ChallengeFacts> = (who, c) =>
  all(seesChallenge(who, c), () => has(who, "sponsor", c) || "access.not-sponsor");
const judges: Rule<ChallengeFacts> = (who, c) =>
  all(seesChallenge(who, c), () => has(who, "juror", c) || "access.not-juror");
export const authors: Rule<IdeaFacts> = (who, idea) =>
  all(seesIdea(who, idea), () => wrote(who, idea) || "access.not-yours");
const runs: Rule<IdeaFacts> = (who, idea) =>
  all(
    seesIdea(who, idea),
    () =>
      (who.id !== null && who.id === idea.ownerId) ||
      has(who, "manager", idea.challenge) ||
      "access.not-on-team",
  );
const inStage = (idea: IdeaFacts, ...stages: IdeaStage[]): Answer =>
  stages.includes(idea.stage) || (idea.stage === "merged" ? "idea.merged" : "idea.stage");
const admins: Rule<null> = (who) =>
  !signedIn(who) ? "access.sign-in" : isAdmin(who) || "access.not-admin";

export const platformRules = {
  "challenge.create": (who) =>
    !signedIn(who)
      ? "access.sign-in"
      : isAdmin(who) || who.platform.includes("challenge-maker") || "access.not-on-team",
  "platform.run": admins, // people, groups, roles, audit log, outbox
  "package.exchange": (who) => isAdmin(who) || "access.not-admin", // also whoever runs a command on the server itself
} satisfies Record<string, Rule<null>>;

export const challengeRules = {
  "challenge.see": seesChallenge,
  "challenge.edit": manages,
  "challenge.restructure": (who, c) =>
    all(manages(who, c), () => allowedIn("challenge.restructure", c.phase) || "challenge.begun"),
  "challenge.reschedule": (who, c) => all(manages(who, c), during("challenge.reschedule", c)),
  "challenge.move": manages,
  "challenge.print-poster": (who, c) =>
    all(
      seesChallenge(who, c),
      () => c.phase !== "draft" || has(who, "manager", c) || "access.not-on-team",
    ), // its poster
  "idea.write": (who, c) => all(seesChallenge(who, c), during("idea.submit", c)),
  // Whoever has a part in it would give themself away by keeping off their own idea.
  "idea.seal": (who, c) =>
    all(
      seesChallenge(who, c),
      during("idea.submit", c),
      () => c.namesSealed || "anonymity.not-here",
      () => !member(who, c) || "anonymity.on-team",
    ),
  "ideas.choose": manages, // which phase it may be in stands with the moves of the funnel
  "jury.judge": judges,
  "jury.oversee": manages, // progress and ranking; scores of others stay closed to jurors until they gave their own
  "decision.write": (who, c) => all(manages(who, c), during("decision.write", c)),
  "decision.publish": (who, c) => all(manages(who, c), during("decision.publish", c)),
  "funding.pledge": (who, c) => all(sponsors(who, c), during("funding.pledge", c)),
  "funding.pledge-for": (who, c) => all(manages(who, c), during("challenge.restructure", c)), // a manager names a sponsor with an amount
  "votes.count": (who, c) =>
    all(seesChallenge(who, c), () => !c.countsHidden || votingOver(c.phase) || "not-found"),
} satisfies Record<string, Rule<ChallengeFacts>>;

export const ideaRules = {
  "idea.see": seesIdea,
  "idea.edit": (who, idea) =>
    all(
      authors(who, idea),
      inStage(idea, "draft", "open", "shortlisted"),
      during("idea.edit", idea.challenge),
    ),
  "idea.contribute": (who, idea) =>
    all(
      seesIdea(who, idea),
      () =>
        inStage(
          idea,
          "open",
          "shortlisted",
          "in-review",
          "winner",
          "funded",
          "in-progress",
          "realised",
          "stopped",
          "not-selected",
        ),
      () => during("idea.contribute", idea.challenge),
    ),
  "idea.react": (who, idea) =>
    all(
      seesIdea(who, idea),
      () => !["draft", "withdrawn", "merged"].includes(idea.stage) || "idea.stage",
    ), // nods and thanks, in every phase
  "idea.suggest": (who, idea) =>
    all(
      seesIdea(who, idea),
      () => !wroteUnnamed(who, idea) || "idea.own-text",
      () => inStage(idea, "open", "shortlisted"),
      () => during("idea.suggest", idea.challenge),
    ),
  "idea.answer": (who, idea) =>
    all(
      seesIdea(who, idea),
      () =>
        has(who, "sponsor", idea.challenge) ||
        has(who, "manager", idea.challenge) ||
        "access.not-sponsor",
      during("idea.contribute", idea.challenge),
    ),
  "idea.vote": (who, idea) =>
    all(
      seesIdea(who, idea),
      () => !wroteUnnamed(who, idea) || "vote.own-idea",
      () => during("vote.cast", idea.challenge),
      () => inStage(idea, "open"),
    ),
  // why an idea was left out is for its authors and the challenge's team; what went well is for all
  "idea.read-reason": (who, idea) =>
    all(
      seesIdea(who, idea),
      () => wrote(who, idea) || isAdmin(who) || member(who, idea.challenge) || "access.not-yours",
    ),
  "idea.withdraw-vote": (who, idea) =>
    all(seesIdea(who, idea), () => during("vote.cast", idea.challenge)), // also when the idea was withdrawn
  "idea.score": (who, idea) =>
    all(
      seesIdea(who, idea),
      judges(who, idea.challenge),
      () => !wroteUnnamed(who, idea) || "jury.own-idea",
      () => during("jury.score", idea.challenge),
      () => inStage(idea, "shortlisted", "in-review"),
    ),
  "idea.allocate": (who, idea) =>
    all(
      seesIdea(who, idea),
      sponsors(who, idea.challenge),
      () => during("funding.allocate", idea.challenge),
      () => inStage(idea, "winner", "funded", "in-progress") === true || "funding.stage",
    ),
  "idea.appoint": (who, idea) =>
    all(
      seesIdea(who, idea),
      manages(who, idea.challenge),
      () => inStage(idea, "winner", "funded", "in-progress"),
      () => during("implementation.run", idea.challenge),
    ),
  "idea.build": (who, idea) =>
    all(
      runs(who, idea),
      () => inStage(idea, "funded", "in-progress"),
      () => during("implementation.run", idea.challenge),
    ),
  "author.reveal": authors, // one's own name, at any time
  "author.unmask": (who, idea) =>
    all(
      seesIdea(who, idea),
      () => isAdmin(who) || who.platform.includes("moderator") || "access.not-on-team",
    ), // two together, because of abuse
  "idea.correct-credit": (who, idea) =>
    all(
      seesIdea(who, idea),
      () => !["draft", "withdrawn", "merged"].includes(idea.stage) || "idea.stage",
    ), // more of it in credit/correct-credit.ts
  "outcome.see": (who, idea) =>
    (idea.challenge.resultsPublic && ["realised", "stopped"].includes(idea.stage)) ||
    seesIdea(who, idea),
  // one line a move of the funnel
  "idea.submit": authors,
  "idea.withdraw": authors,
  "idea.reinstate": authors,
  "idea.merge": seesIdea,
  "idea.unmerge": seesIdea, // who may stands in merge/merge-rules.ts, for it takes two ideas to say
  "idea.shortlist": (who, idea) => manages(who, idea.challenge),
  "idea.reject": (who, idea) => manages(who, idea.challenge),
  "idea.reconsider": (who, idea) => manages(who, idea.challenge),
  "idea.review": (who, idea) => manages(who, idea.challenge),
  "idea.win": (who, idea) => manages(who, idea.challenge),
  "idea.decline": (who, idea) => manages(who, idea.challenge),
  "idea.fund": (who, idea) => sponsors(who, idea.challenge),
  "idea.unfund": (who, idea) => sponsors(who, idea.challenge),
  "idea.start": runs,
  "idea.realise": runs,
  "idea.stop": runs,
} satisfies Record<string, Rule<IdeaFacts>> & Record<`idea.${IdeaMove}`, Rule<IdeaFacts>>;

export type PlatformAction = keyof typeof platformRules;
export type ChallengeAction = keyof typeof challengeRules;
export type IdeaAction = keyof typeof ideaRules;

/** For buttons: may this person make this move here and now? True or why not; a missing reason does not count yet. */
export function mayMove(who: Actor, move: IdeaMove, idea: IdeaFacts): Answer {
  const said = ideaRules[`idea.${move}`](who, idea);
  if (said !== true) return said;
  const { from, during: phases }: Move = ideaMoves[move];
  if (!from.includes(idea.stage)) return "idea.stage";
  return !phases || phases.includes(idea.challenge.phase) || "challenge.phase";
}
