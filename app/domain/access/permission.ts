// What a rule is. The rules themselves are one table a noun (challenge-rules.ts, idea-rules.ts …):
// one line of policy an action, true or the reason why not. Rules are pure: the facts they read are
// loaded before they are asked.
import type { Actor } from "../actor.ts";
import { type RefusalCode, refuse } from "../refusals.ts";

export type Permission = true | RefusalCode;
export type Rule<Facts> = (who: Actor, facts: Facts) => Permission;

export const isSignedIn = (who: Actor) => who.id !== null;

/**
 * The first of these permissions that is not true, or true. A function is only called when all
 * before it are true.
 */
export function firstRefusal(...permissions: (Permission | (() => Permission))[]): Permission {
  for (const item of permissions) {
    const permission = typeof item === "function" ? item() : item;
    if (permission !== true) return permission;
  }
  return true;
}

/** Throws the refusal when the permission is not true. */
export function enforce(permission: Permission): void {
  if (permission !== true) refuse(permission);
}
