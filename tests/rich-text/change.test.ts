import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { changeBetween } from "#app/rich-text/change/change-between.ts";
import { docFromTokens } from "#app/rich-text/change/doc-from-tokens.ts";
import { applied, type Change, endOf } from "#app/rich-text/change/hunks.ts";
import { meetings } from "#app/rich-text/change/merge-changes.ts";
import { partsOf } from "#app/rich-text/change/parts.ts";
import { changeSince, type NextText, takenOver } from "#app/rich-text/change/take-over.ts";
import { tokensOf } from "#app/rich-text/change/tokens.ts";
import { parseProse } from "#app/rich-text/parse-prose.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { proseToHtml } from "#app/rich-text/prose-to-html.ts";
import { anyProse } from "./any-prose.ts";
import { type Edit, edit, edited, humanProse } from "./any-suggestion.ts";

vi.setConfig({ testTimeout: 120_000 }); // under fifteen seconds of work in all; the machine may be busy

// 10,000 documents in all; PROSE_RUNS=100000 for a long night.
const runs = Number(process.env.PROSE_RUNS ?? 10_000);
const share = (of: number) => ({ numRuns: Math.round(runs * of) });
/** Texts with the same marks beside each other are one: what an editor would give. */
const tidy = (doc: Prose) => docFromTokens(tokensOf(doc));
const isDocument = (doc: Prose) => expect(parseProse(doc)).toEqual({ doc });
const suggestion = fc.array(edit, { minLength: 1, maxLength: 3 });
const made = (base: Prose, edits: readonly Edit[]) => tidy(edits.reduce(edited, base));

type Author = { base: Prose; versions: NextText[] };
const author = (base: Prose): Author => ({ base, versions: [{ body: base }] });
const bodyOf = ({ versions }: Author) => versions.at(-1)!.body;
/** As the author's one tap does it: on top of whatever the text is by now. */
function accept(who: Author, hunks: Change) {
  const ours = changeSince(who.base, who.versions.slice(1));
  who.versions.push(takenOver({ base: who.base, ours, now: bodyOf(who), hunks }));
  return meetings(hunks, ours).includes("clash") ? "clash" : "free";
}
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

test("a document as tokens is the same document, whatever is in it", () => {
  const looks = (doc: Prose) => proseToHtml(doc).replaceAll(/<\/?(strong|em|a)\b[^>]*>/g, "");
  fc.assert(
    fc.property(anyProse, (doc) => {
      const once = tidy(doc);
      isDocument(once);
      expect(tidy(once)).toEqual(once);
      expect(looks(once)).toBe(looks(doc));
    }),
    share(0.04),
  );
});

test("the difference applied to the old gives the new, and every part of it alone gives a document", () => {
  let parts = 0;
  const holds = (before: Prose, after: Prose) => {
    const tokens = tokensOf(before);
    const change = changeBetween(before, after);
    expect(docFromTokens(applied(tokens, change))).toEqual(tidy(after));
    change.forEach((hunk, n) => {
      if (n) expect(hunk.at).toBeGreaterThan(endOf(change[n - 1]!));
    });
    const found = partsOf(tokens, change);
    expect(found.flat().sort((a, b) => a - b)).toEqual(change.map((_, n) => n));
    for (const part of found)
      isDocument(
        docFromTokens(
          applied(
            tokens,
            change.filter((_, n) => part.includes(n)),
          ),
        ),
      );
    parts += found.length;
  };
  fc.assert(
    fc.property(humanProse, suggestion, (before, edits) => holds(before, made(before, edits))),
    share(0.3),
  );
  fc.assert(fc.property(anyProse, anyProse, holds), share(0.01));
  expect(parts).toBeGreaterThan(share(0.25).numRuns);
});

test("suggestions that do not overlap give the same text in whatever order they are accepted", () => {
  let apart = 0;
  fc.assert(
    fc.property(
      humanProse.map(tidy),
      suggestion,
      suggestion,
      suggestion,
      fc.shuffledSubarray(orders, { minLength: 3 }),
      (base, one, two, three, some) => {
        const changes = [one, two, three].map((edits) => changeBetween(base, made(base, edits)));
        if (
          changes.some((change, n) =>
            changes.slice(n + 1).some((other) => meetings(change, other).includes("clash")),
          )
        )
          return;
        apart += 1;
        const texts = some.map((order) => {
          const who = author(base);
          for (const n of order) expect(accept(who, changes[n]!)).toBe("free");
          isDocument(bodyOf(who));
          return JSON.stringify(bodyOf(who));
        });
        expect(new Set(texts).size).toBe(1);
      },
    ),
    share(0.3),
  );
  expect(apart).toBeGreaterThan(share(0.08).numRuns);
});

test("accepted part by part, in any order, a suggestion is in the text as it was made", () => {
  fc.assert(
    fc.property(humanProse.map(tidy), suggestion, fc.integer(), (base, edits, turn) => {
      const change = changeBetween(base, made(base, edits));
      const parts = partsOf(tokensOf(base), change);
      const who = author(base);
      for (let n = 0; n < parts.length; n += 1)
        accept(
          who,
          change.filter((_, k) => parts[(n + Math.abs(turn)) % parts.length]!.includes(k)),
        );
      expect(bodyOf(who)).toEqual(docFromTokens(applied(tokensOf(base), change)));
    }),
    share(0.1),
  );
});

test("accept, then put back: the old text; and what was suggested on it still fits", () => {
  fc.assert(
    fc.property(humanProse.map(tidy), suggestion, suggestion, (base, edits, others) => {
      const [change, other] = [edits, others].map((one) => changeBetween(base, made(base, one)));
      const who = author(base);
      accept(who, change!);
      who.versions.push({ body: base });
      expect(changeSince(base, who.versions.slice(1))).toEqual([]);
      expect(accept(who, other!)).toBe("free");
      expect(bodyOf(who)).toEqual(made(base, others));
    }),
    share(0.1),
  );
});

test("where both changed the same place nothing is lost: left alone the text stands, taken it is the suggestion's, and the rest stays", () => {
  let clashes = 0;
  fc.assert(
    fc.property(humanProse.map(tidy), suggestion, suggestion, (base, mine, theirs) => {
      const [ours, change] = [mine, theirs].map((one) => changeBetween(base, made(base, one)));
      const who = author(base);
      who.versions.push({ body: made(base, mine) });
      const kinds = meetings(change!, ours!);
      clashes += kinds.filter((kind) => kind === "clash").length;
      const free = change!.filter((_, n) => kinds[n] !== "clash");
      expect(accept({ ...who, versions: [...who.versions] }, free)).toBe("free");
      accept(who, change!);
      isDocument(bodyOf(who));
      const put = change!.flatMap(({ put }) =>
        put.filter((token) => "inline" in token).map(({ key }) => key),
      );
      const there = tokensOf(bodyOf(who)).map(({ key }) => key);
      for (const key of put) {
        const at = there.indexOf(key);
        expect(at, key).toBeGreaterThanOrEqual(0);
        there.splice(at, 1);
      }
    }),
    share(0.15),
  );
  expect(clashes).toBeGreaterThan(share(0.02).numRuns);
});
