import fc from "fast-check";
import { expect, test, vi } from "vitest";
import {
  applySuggestion,
  changeSince,
  type NextVersion,
} from "#app/rich-text/change/apply-suggestion.ts";
import { changeBetween } from "#app/rich-text/change/change-between.ts";
import { changeParts } from "#app/rich-text/change/change-parts.ts";
import { docFromTokens } from "#app/rich-text/change/doc-from-tokens.ts";
import { applyChange, type Change, endOf } from "#app/rich-text/change/hunks.ts";
import { mergeStatuses } from "#app/rich-text/change/rebase-change.ts";
import { tokensOf } from "#app/rich-text/change/tokens.ts";
import { parseRichText } from "#app/rich-text/parse-rich-text.ts";
import type { Block, RichText } from "#app/rich-text/rich-text.ts";
import { richTextToHtml } from "#app/rich-text/rich-text-to-html.ts";
import { anyRichText } from "./any-rich-text.ts";
import { type Edit, edit, edited, realisticRichText } from "./any-suggestion.ts";

// The tests take under 15 seconds in all, but the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

// 10,000 documents in all; RICH_TEXT_RUNS=100000 for a long run.
const runs = Number(process.env.RICH_TEXT_RUNS ?? 10_000);
const share = (of: number) => ({ numRuns: Math.round(runs * of) });
/** Joins adjacent texts with the same marks, as an editor does. */
const normalise = (doc: RichText) => docFromTokens(tokensOf(doc));
const expectDocument = (doc: RichText) => expect(parseRichText(doc)).toEqual({ doc });
const suggestion = fc.array(edit, { minLength: 1, maxLength: 3 });
const applyEdits = (base: RichText, edits: readonly Edit[]) =>
  normalise(edits.reduce(edited, base));

type Author = { base: RichText; versions: NextVersion[] };
const authorOf = (base: RichText): Author => ({ base, versions: [{ body: base }] });
const bodyOf = ({ versions }: Author) => versions.at(-1)!.body;
/** Accepts a suggestion on top of the current text. */
function accept(writer: Author, hunks: Change) {
  const ours = changeSince(writer.base, writer.versions.slice(1));
  writer.versions.push(
    applySuggestion({ base: writer.base, ours, current: bodyOf(writer), hunks }),
  );
  return mergeStatuses(hunks, ours).includes("clash") ? "clash" : "free";
}
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

test("tokensOf: any document, docFromTokens gives it back", () => {
  const withoutMarks = (doc: RichText) =>
    richTextToHtml(doc).replaceAll(/<\/?(strong|em|a)\b[^>]*>/g, "");
  fc.assert(
    fc.property(anyRichText, (doc) => {
      const normalised = normalise(doc);
      expectDocument(normalised);
      expect(normalise(normalised)).toEqual(normalised);
      expect(withoutMarks(normalised)).toBe(withoutMarks(doc));
    }),
    share(0.04),
  );
});

test("changeBetween: applied to the old text gives the new, and each part alone a document", () => {
  let partCount = 0;
  const check = (before: RichText, after: RichText) => {
    const tokens = tokensOf(before);
    const change = changeBetween(before, after);
    expect(docFromTokens(applyChange(tokens, change))).toEqual(normalise(after));
    change.forEach((hunk, index) => {
      if (index) expect(hunk.at).toBeGreaterThan(endOf(change[index - 1]!));
    });
    const parts = changeParts(tokens, change);
    expect(parts.flat().sort((a, b) => a - b)).toEqual(change.map((_, n) => n));
    for (const part of parts)
      expectDocument(
        docFromTokens(
          applyChange(
            tokens,
            change.filter((_, n) => part.includes(n)),
          ),
        ),
      );
    partCount += parts.length;
  };
  fc.assert(
    fc.property(realisticRichText, suggestion, (before, edits) =>
      check(before, applyEdits(before, edits)),
    ),
    share(0.3),
  );
  fc.assert(fc.property(anyRichText, anyRichText, check), share(0.01));
  expect(partCount).toBeGreaterThan(share(0.25).numRuns);
});

test("applySuggestion: suggestions that do not overlap, the same text in any order", () => {
  let tested = 0;
  fc.assert(
    fc.property(
      realisticRichText.map(normalise),
      suggestion,
      suggestion,
      suggestion,
      fc.shuffledSubarray(orders, { minLength: 3 }),
      (base, first, second, third, someOrders) => {
        const changes = [first, second, third].map((edits) =>
          changeBetween(base, applyEdits(base, edits)),
        );
        if (
          changes.some((change, n) =>
            changes.slice(n + 1).some((other) => mergeStatuses(change, other).includes("clash")),
          )
        )
          return;
        tested += 1;
        const texts = someOrders.map((order) => {
          const writer = authorOf(base);
          for (const n of order) expect(accept(writer, changes[n]!)).toBe("free");
          expectDocument(bodyOf(writer));
          return JSON.stringify(bodyOf(writer));
        });
        expect(new Set(texts).size).toBe(1);
      },
    ),
    share(0.3),
  );
  expect(tested).toBeGreaterThan(share(0.08).numRuns);
});

test("applySuggestion: part by part in any order, the same as accepted at once", () => {
  fc.assert(
    fc.property(
      realisticRichText.map(normalise),
      suggestion,
      fc.integer(),
      (base, edits, rotation) => {
        const change = changeBetween(base, applyEdits(base, edits));
        const parts = changeParts(tokensOf(base), change);
        const writer = authorOf(base);
        for (let n = 0; n < parts.length; n += 1)
          accept(
            writer,
            change.filter((_, k) => parts[(n + Math.abs(rotation)) % parts.length]!.includes(k)),
          );
        expect(bodyOf(writer)).toEqual(docFromTokens(applyChange(tokensOf(base), change)));
      },
    ),
    share(0.1),
  );
});

test("changeParts: a list item with a picture becomes a paragraph, accepted in any order", () => {
  const paragraph = (text: string): Block => ({
    type: "paragraph",
    content: [{ type: "text", text }],
  });
  const picture: Block = { type: "image", attrs: { src: "/files/file_1", alt: "in de lijst" } };
  const list = (...content: Block[]): Block => ({
    type: "bulletList",
    content: [{ type: "listItem", content }],
  });
  const base: RichText = { type: "doc", content: [list(paragraph("Een vraag! Korter."), picture)] };
  const proposed: RichText = {
    type: "doc",
    content: [paragraph("Een vraag! Morgen."), list(paragraph("Iets korter."), picture)],
  };
  const change = changeBetween(base, proposed);
  expect(change.length).toBeGreaterThan(1);
  const parts = changeParts(tokensOf(base), change);
  for (const order of [parts, parts.toReversed()]) {
    const writer = authorOf(base);
    for (const part of order)
      accept(
        writer,
        change.filter((_, index) => part.includes(index)),
      );
    expect(bodyOf(writer)).toEqual(proposed);
  }
});

test("changeSince: a text changed and restored, suggestions on it still apply", () => {
  fc.assert(
    fc.property(realisticRichText.map(normalise), suggestion, suggestion, (base, edits, others) => {
      const [change, other] = [edits, others].map((made) =>
        changeBetween(base, applyEdits(base, made)),
      );
      const writer = authorOf(base);
      accept(writer, change!);
      writer.versions.push({ body: base });
      expect(changeSince(base, writer.versions.slice(1))).toEqual([]);
      expect(accept(writer, other!)).toBe("free");
      expect(bodyOf(writer)).toEqual(applyEdits(base, others));
    }),
    share(0.1),
  );
});

test("applySuggestion: both changed the same place, the suggestion wins and the rest stays", () => {
  let clashes = 0;
  fc.assert(
    fc.property(realisticRichText.map(normalise), suggestion, suggestion, (base, mine, theirs) => {
      const [ours, change] = [mine, theirs].map((made) =>
        changeBetween(base, applyEdits(base, made)),
      );
      const writer = authorOf(base);
      writer.versions.push({ body: applyEdits(base, mine) });
      const statuses = mergeStatuses(change!, ours!);
      clashes += statuses.filter((status) => status === "clash").length;
      const free = change!.filter((_, n) => statuses[n] !== "clash");
      expect(accept({ ...writer, versions: [...writer.versions] }, free)).toBe("free");
      accept(writer, change!);
      expectDocument(bodyOf(writer));
      const added = change!.flatMap(({ put }) =>
        put.filter((token) => "inline" in token).map(({ key }) => key),
      );
      const present = tokensOf(bodyOf(writer)).map(({ key }) => key);
      for (const key of added) {
        const index = present.indexOf(key);
        expect(index, key).toBeGreaterThanOrEqual(0);
        present.splice(index, 1);
      }
    }),
    share(0.15),
  );
  expect(clashes).toBeGreaterThan(share(0.02).numRuns);
});
