// Who may do what with a challenge.
import type { Audience, ChallengePhase, ChallengeRole } from "#db/enums.ts";
import { type Actor, hasRole } from "../actor.ts";
import { isAllowedIn, isVotingOver, type PhaseAction } from "../funnel/challenge-phases.ts";
import { firstRefusal, isSignedIn, type Permission, type Rule } from "./permission.ts";

export type ChallengeFacts = {
  id: string;
  phase: ChallengePhase;
  audience: Audience;
  inAudience: boolean; // the actor: as one of everybody, through a group or by invitation
  countsHidden: boolean;
  resultsPublic: boolean;
  anonymousAllowed: boolean; // ideas may be submitted without a name until the decision
};

const holdsRole = (who: Actor, role: ChallengeRole, challenge: ChallengeFacts) =>
  hasRole(who, role, challenge.id);

export const isMember = (who: Actor, challenge: ChallengeFacts) =>
  (who.roles[challenge.id] ?? []).length > 0;

export const canSeeChallenge: Rule<ChallengeFacts> = (who, challenge) => {
  if (!isSignedIn(who)) return "access.sign-in";
  if (holdsRole(who, "manager", challenge)) return true;
  const isVisible =
    challenge.phase === "draft"
      ? holdsRole(who, "sponsor", challenge)
      : challenge.inAudience || isMember(who, challenge);
  return isVisible || "not-found";
};

export const requirePhase = (action: PhaseAction, challenge: ChallengeFacts): Permission =>
  isAllowedIn(action, challenge.phase) || "challenge.phase";
export const requireManager: Rule<ChallengeFacts> = (who, challenge) =>
  firstRefusal(
    canSeeChallenge(who, challenge),
    () => holdsRole(who, "manager", challenge) || "access.not-on-team",
  );
export const requireSponsor: Rule<ChallengeFacts> = (who, challenge) =>
  firstRefusal(
    canSeeChallenge(who, challenge),
    () => holdsRole(who, "sponsor", challenge) || "access.not-sponsor",
  );
export const requireJuror: Rule<ChallengeFacts> = (who, challenge) =>
  firstRefusal(
    canSeeChallenge(who, challenge),
    () => holdsRole(who, "juror", challenge) || "access.not-juror",
  );

export const challengeRules = {
  "challenge.see": canSeeChallenge,
  "challenge.edit": requireManager,
  "challenge.restructure": (who, challenge) =>
    firstRefusal(
      requireManager(who, challenge),
      () => isAllowedIn("challenge.restructure", challenge.phase) || "challenge.begun",
    ),
  "challenge.reschedule": (who, challenge) =>
    firstRefusal(requireManager(who, challenge), requirePhase("challenge.reschedule", challenge)),
  "challenge.move": requireManager,
  "challenge.print-poster": (who, challenge) =>
    firstRefusal(
      canSeeChallenge(who, challenge),
      () =>
        challenge.phase !== "draft" || holdsRole(who, "manager", challenge) || "access.not-on-team",
    ),
  "idea.write": (who, challenge) =>
    firstRefusal(canSeeChallenge(who, challenge), requirePhase("idea.submit", challenge)),
  // Members are excluded: by keeping off their own idea they would reveal that it is theirs.
  "idea.submit-anonymously": (who, challenge) =>
    firstRefusal(
      canSeeChallenge(who, challenge),
      requirePhase("idea.submit", challenge),
      () => challenge.anonymousAllowed || "anonymity.not-here",
      () => !isMember(who, challenge) || "anonymity.on-team",
    ),
  "ideas.select": requireManager, // in which phase: see the moves of the funnel
  "jury.judge": requireJuror,
  // Progress and ranking. Jurors see the scores of others only after they submitted their own.
  "jury.oversee": requireManager,
  "decision.write": (who, challenge) =>
    firstRefusal(requireManager(who, challenge), requirePhase("decision.write", challenge)),
  "decision.publish": (who, challenge) =>
    firstRefusal(requireManager(who, challenge), requirePhase("decision.publish", challenge)),
  "funding.pledge": (who, challenge) =>
    firstRefusal(requireSponsor(who, challenge), requirePhase("funding.pledge", challenge)),
  // A manager names a sponsor together with an amount.
  "funding.pledge-for": (who, challenge) =>
    firstRefusal(requireManager(who, challenge), requirePhase("challenge.restructure", challenge)),
  "funding.allocate": (who, challenge) =>
    firstRefusal(requireSponsor(who, challenge), requirePhase("funding.allocate", challenge)),
  "votes.count": (who, challenge) =>
    firstRefusal(
      canSeeChallenge(who, challenge),
      () => !challenge.countsHidden || isVotingOver(challenge.phase) || "not-found",
    ),
} satisfies Record<string, Rule<ChallengeFacts>>;

export type ChallengeAction = keyof typeof challengeRules;

/** Whether the actor can filter the ideas of a challenge by any group, not only by their own. */
export const canFilterByAnyGroup = (who: Actor, challengeId: string) =>
  hasRole(who, "manager", challengeId);
