import type { ChallengeRole, PlatformRole } from "#db/enums.ts";

/** Who is asking, with every role they hold, loaded once a request. */
export type Actor = {
  id: string | null; // null: a visitor who has not signed in
  platform: readonly PlatformRole[];
  roles: Record<string, readonly ChallengeRole[]>; // by challenge id
  /** Who stands for them at their own ideas whose name is sealed, by idea id. Only ever of the one who asks. */
  sealed?: Readonly<Record<string, string>>;
  /** Set where `id` stands for a sealed name: who it really is. Only for what they may see; it is never written down. */
  behind?: string;
};

export const visitor: Actor = { id: null, platform: [], roles: {} };

/** Whoever runs a command on the server itself, such as an import. */
export const operator: Actor = { id: null, platform: ["admin"], roles: {} };

/**
 * Somebody at an idea of their own whose name is sealed: they are its author and nobody else there, without any role of theirs.
 * Anywhere else they are themself.
 */
export function atIdea(who: Actor, ideaId: string): Actor {
  const id = who.sealed?.[ideaId];
  return id && who.id ? { id, platform: [], roles: {}, behind: who.id } : who;
}

/** Themself, and whoever stands for them where their name is sealed: for lists of what is one's own. */
export const selves = (who: Actor): string[] =>
  who.id === null ? [] : [who.id, ...Object.values(who.sealed ?? {})];

export const isAdmin = (who: Actor) => who.platform.includes("admin");

/** A role in one challenge; an admin may do what a manager may, and nothing of a juror or a sponsor. */
export const holds = (who: Actor, role: ChallengeRole, challengeId: string) =>
  (who.roles[challengeId] ?? []).includes(role) || (role === "manager" && isAdmin(who));
