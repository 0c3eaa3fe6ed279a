// Who may do what on the platform as a whole.
import { isAdmin } from "../actor.ts";
import { isSignedIn, type Rule } from "./permission.ts";

const requireAdmin: Rule<null> = (who) => {
  if (!isSignedIn(who)) return "access.sign-in";
  return isAdmin(who) || "access.not-admin";
};

export const platformRules = {
  "challenge.create": (who) => {
    if (!isSignedIn(who)) return "access.sign-in";
    return isAdmin(who) || who.platform.includes("challenge-maker") || "access.not-on-team";
  },
  "platform.run": requireAdmin, // people, groups, roles, audit log, email outbox
  // Also for commands on the server itself, which have no signed-in person.
  "package.exchange": (who) => isAdmin(who) || "access.not-admin",
} satisfies Record<string, Rule<null>>;

export type PlatformAction = keyof typeof platformRules;
