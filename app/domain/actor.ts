import type { ChallengeRole, PlatformRole } from "#db/enums.ts";

/** Who is asking, with every role they hold, loaded once a request. */
export type Actor = {
  id: string | null; // null: a visitor who has not signed in
  platform: readonly PlatformRole[];
  roles: Record<string, readonly ChallengeRole[]>; // by challenge id
};

export const visitor: Actor = { id: null, platform: [], roles: {} };

/** Whoever runs a command on the server itself, such as an import. */
export const operator: Actor = { id: null, platform: ["admin"], roles: {} };

export const isAdmin = (who: Actor) => who.platform.includes("admin");

/** A role in one challenge; an admin may do what a manager may, and nothing of a juror or a sponsor. */
export const holds = (who: Actor, role: ChallengeRole, challengeId: string) =>
  (who.roles[challengeId] ?? []).includes(role) || (role === "manager" && isAdmin(who));
