import { expect, test } from "vitest";
import { sources } from "./source.ts";

// Who may read or write who really is behind a sealed name, and why. Everybody else finds whoever stands for them.
const readers: Record<string, string> = {
  "app/domain/idea/seal-author.ts": "seals a name, and finds the idea of a second tap",
  "app/domain/idea/open-seals.ts": "brings the names out; takes only ids of ideas",
  "app/domain/idea/seal-page.ts": "one's own",
  "app/domain/idea/proof-page.ts": "whose proof it is, without saying who that is",
  "app/domain/idea/ask-to-look.ts": "whether anything is sealed",
  "app/domain/idea/look-page.ts": "two together, because of abuse",
  "app/domain/idea/person-page.ts": "of a name that is out: where that person's page is",
  "app/domain/people/session-of.ts": "one's own, with the session",
  "app/domain/notification/names-behind.ts": "who hears of it",
  "app/domain/notification/outbox.ts": "to keep an address back",
  "db/seed/demo/sealed.ts": "the demo",
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
    "app/domain/idea/hand-over-files.ts",
    "app/domain/idea/idea-sheet.ts",
    "app/domain/idea/reveal-name.ts",
    "app/domain/idea/seal-page.ts",
    "app/domain/notification/see-moment.ts",
    "app/http/sending.ts",
  ]);
});
