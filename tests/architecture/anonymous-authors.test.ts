import { expect, test } from "vitest";
import { sources } from "./source.ts";

// Who may read or write who really is behind a sealed name, and why. Everybody else finds whoever stands for them.
const readers: Record<string, string> = {
  "app/domain/anonymity/submit-anonymously.ts": "seals a name, and finds the idea of a second tap",
  "app/domain/anonymity/reveal-authors.ts": "brings the names out; takes only ids of ideas",
  "app/domain/anonymity/anonymity-page.ts": "one's own",
  "app/domain/anonymity/proof-page.ts": "whose proof it is, without saying who that is",
  "app/domain/anonymity/request-unmask.ts": "whether anything is sealed",
  "app/domain/anonymity/unmask-page.ts": "two together, because of abuse",
  "app/domain/people/ideas-of-person.ts": "of a name that is out: where that person's page is",
  "app/domain/auth/session.ts": "one's own, with the session",
  "app/domain/notification/author-identities.ts": "who hears of it",
  "app/domain/notification/email-outbox.ts": "to keep an address back",
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

test("who is behind a sealed name is read by few, each for a reason", () => {
  expect(having(/\bsealedAuthors\b|\bsealed_authors\b/)).toEqual(Object.keys(readers).sort());
});

test("a package never carries who is behind a sealed name", () => {
  expect(
    having(/seal(ed_authors|edAuthors|_openings|Openings)/).filter((path) =>
      path.startsWith("app/domain/exchange/"),
    ),
  ).toEqual([]);
});

test("whom somebody really is where they stand without a name is asked only to see, to hear and to hand over, and never written", () => {
  expect(having(/\.behind\b/)).toEqual([
    "app/domain/challenge/load-challenge.ts",
    "app/domain/anonymity/hand-over-files.ts",
    "app/domain/idea/idea-detail.ts",
    "app/domain/anonymity/reveal-own-name.ts",
    "app/domain/anonymity/anonymity-page.ts",
    "app/domain/notification/dismiss-celebration.ts",
    "app/web/idempotency-key.ts",
  ]);
});
