import { expect, test } from "vitest";
import { sources } from "./source.ts";

// The files that may read or write who an anonymous author is, and why. Every other file sees the placeholder author.
const readers: Record<string, string> = {
  "app/domain/anonymity/submit-anonymously.ts": "submits anonymously",
  "app/domain/idea/find-submission.ts": "finds the idea of a repeated submit",
  "app/domain/anonymity/reveal-authors.ts": "reveals names; takes only ids of ideas",
  "app/domain/anonymity/anonymity-page.ts": "the author's own page",
  "app/domain/anonymity/proof-page.ts": "checks a proof, without saying who the author is",
  "app/domain/anonymity/request-unmask.ts": "checks that the author is anonymous",
  "app/domain/anonymity/unmask-page.ts": "two people together, because of abuse",
  "app/domain/merge/move-votes.ts": "no vote of an author counts for their own idea",
  "app/domain/people/person-detail.ts": "links a revealed author to their page",
  "app/domain/auth/load-session.ts": "the signed-in person's own, with the session",
  "app/domain/notification/author-identities.ts": "finds the recipients",
  "app/domain/notification/email-outbox.ts": "hides the recipient",
  "app/demo/anonymous.ts": "the demo",
};
const product = sources.filter(
  ({ path }) => /^(app|db|emails)\//.test(path) && !path.startsWith("db/schema/"),
);
const having = (pattern: RegExp) =>
  product
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path)
    .sort();

test("anonymous authors: only listed files read who they are, each for a reason", () => {
  expect(having(/\banonymousAuthors\b|\banonymous_authors\b/)).toEqual(Object.keys(readers).sort());
});

test("anonymous authors: a package never contains who they are", () => {
  expect(
    having(/anonymous_?authors|unmask_?requests/i).filter((path) =>
      path.startsWith("app/domain/exchange/"),
    ),
  ).toEqual([]);
});

test("anonymous authors: the real person behind an actor is read only where listed, and never written", () => {
  expect(having(/\.realPersonId\b/)).toEqual([
    "app/domain/access/merge-rules.ts",
    "app/domain/anonymity/anonymity-page.ts",
    "app/domain/anonymity/reveal-own-name.ts",
    "app/domain/challenge/load-challenge.ts",
    "app/domain/idea/hand-over-files.ts",
    "app/domain/idea/idea-detail.ts",
    "app/domain/notification/dismiss-celebration.ts",
    "app/web/idempotency-key.ts",
  ]);
});

test("anonymous authors: no code knows a placeholder by its id, except those in packages of version 0.1", () => {
  expect(having(/sealed_|sealed\\_/).filter((path) => !path.startsWith("db/migrations/"))).toEqual([
    "app/domain/exchange/challenge-files.ts",
    "app/domain/exchange/staged-sql.ts",
  ]);
});
