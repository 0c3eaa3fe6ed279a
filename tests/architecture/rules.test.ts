import { expect, test } from "vitest";
import { sources } from "./source.ts";

// Files outside app/domain/access that read the roles of an actor, and why. None of them decides
// what a person may do.
const readers: Record<string, string> = {
  "app/domain/actor.ts": "defines the roles of an actor",
  "app/domain/challenge/load-challenge.ts":
    'the rule "challenge.see" as SQL, for lists; tests/access/visible.test.ts compares the two',
  "app/domain/notification/layout-data.ts":
    "items of the navigation; every page they lead to asks its own rule",
  "app/domain/onboarding/onboarding.ts": "guides for the roles of a person; they permit nothing",
  "app/domain/people/profile-page.ts": "shows people their own roles",
};

// Imports a check of roles, reads the roles of an actor, or tests the authors for the actor.
const checks: Record<string, RegExp> = {
  "imports isAdmin or hasRole":
    /import\s*\{[^}]*\b(isAdmin|hasRole)\b[^}]*\}\s*from\s*"[./]*actor\.ts"/,
  "reads the roles of an actor": /\b(actor|who|viewer|me)\.(platform|roles)\b/,
  "looks for the actor among the authors":
    /\bauthorIds\.(includes|some|indexOf)\([^)]*\b(actor|who|me|actorId)\b/,
  "imports isAuthorOrManager or isMember":
    /import\s*\{[^}]*\b(isAuthorOrManager|isMember)\b[^}]*\}\s*from\s*"[^"]*-rules\.ts"/,
};

const files = sources.filter(
  ({ path }) => path.startsWith("app/domain/") && !path.startsWith("app/domain/access/"),
);
const checkingFiles = files
  .filter(({ text }) => Object.values(checks).some((pattern) => pattern.test(text)))
  .map(({ path }) => path)
  .sort();

test("rules: only app/domain/access decides by roles and authors, save the listed files", () => {
  expect(checkingFiles).toEqual(Object.keys(readers));
});

test("rules: every table of rules is in app/domain/access", () => {
  const tables = files.filter(
    ({ path, text }) =>
      /-rules\.ts$/.test(path) || /\bexport const \w+Rules\b[^;]*=\s*\{[^;]*\bwho\b/.test(text),
  );
  expect(tables.map(({ path }) => path)).toEqual([]);
});
