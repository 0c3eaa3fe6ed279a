import type { ChallengeRole, PlatformRole } from "#db/enums.ts";

/** The person who makes a request, with every role they hold; loaded once a request. */
export type Actor = {
  id: string | null; // null: a visitor who has not signed in
  platform: readonly PlatformRole[];
  roles: Record<string, readonly ChallengeRole[]>; // by challenge id
  /** The placeholder author of each idea they submitted anonymously, by idea id. */
  placeholderIds?: Readonly<Record<string, string>>;
  /**
   * Set where `id` is a placeholder author: the real person. Used to check access, never stored.
   */
  realPersonId?: string;
};

export const visitor: Actor = { id: null, platform: [], roles: {} };

/** A command that runs on the server itself, such as an import. */
export const operator: Actor = { id: null, platform: ["admin"], roles: {} };

/**
 * The actor to use at one idea. At an idea they submitted anonymously, people act as the
 * placeholder author, without any of their roles; at every other idea they act as themselves.
 */
export function actorAtIdea(who: Actor, ideaId: string): Actor {
  const id = who.placeholderIds?.[ideaId];
  return id && who.id ? { id, platform: [], roles: {}, realPersonId: who.id } : who;
}

/** A person's own id and those of their placeholder authors, for lists of what they wrote. */
export const actorIds = (who: Actor): string[] =>
  who.id === null ? [] : [who.id, ...Object.values(who.placeholderIds ?? {})];

/** Whether the actor is a manager, sponsor or juror anywhere. */
export const hasAnyRole = (who: Actor) => Object.keys(who.roles).length > 0;

export const isAdmin = (who: Actor) => who.platform.includes("admin");

/**
 * Whether the actor has a role in a challenge. An admin counts as manager, not as juror or sponsor.
 */
export const hasRole = (who: Actor, role: ChallengeRole, challengeId: string) =>
  (who.roles[challengeId] ?? []).includes(role) || (role === "manager" && isAdmin(who));
