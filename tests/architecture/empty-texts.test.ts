import { expect, test } from "vitest";
import { sources } from "./source.ts";

// A text that there may be none of is null then, never empty (neverEmpty in db/columns.server.ts).
// The columns that still default to an empty text, with the reason.
const draft = "a draft may have none yet, and search joins it with the text";
const plainText = "the plain text of the body, which may have only a picture";
const appendOnly = "existing rows of an append-only table cannot be converted";
const open = "optional, not converted yet";
const emptyByDefault: Record<string, string> = {
  "challenge.why": open,
  "challenge.wanted": open,
  "challenge.notWanted": open,
  "challenge.selectionRules": open,
  "challenge.reward": open,
  "challenge.statement": open,
  "challenge.description": open,
  "challenge.lowMeans": open,
  "challenge.highMeans": open,
  "contribution.bodyText": plainText,
  "credit.description": appendOnly,
  "funding.note": appendOnly,
  "idea.title": draft,
  "idea.bodyText": plainText,
  "idea.requestedPurpose": open,
  "implementation.bodyText": plainText,
  "jury.note": open,
  "organisation.name": open,
  "people.jobTitle": open,
  "people.about": open,
};

test("schema: a text column defaults to an empty text, only where listed with a reason", () => {
  const found = sources
    .filter(({ path }) => path.startsWith("db/schema/"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^\s*(\w+): text\([^\n]*\.default\((?:""|sql`''`)\)/gm)].map(
        ([, column]) => `${path.slice("db/schema/".length, -".ts".length)}.${column}`,
      ),
    );
  expect([...new Set(found)].sort()).toEqual(Object.keys(emptyByDefault).sort());
});
