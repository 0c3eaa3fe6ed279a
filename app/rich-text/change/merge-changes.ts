import { changeOf } from "./change-between.ts";
import { applied, type Change, endOf, growth, type Hunk, sameHunk, touch } from "./hunks.ts";
import type { Token } from "./tokens.ts";

/** How a hunk stands to what became of the text meanwhile: apart from it, in it already, or both want the same place. */
export type Meeting = "free" | "same" | "clash";

/** Of every hunk of `theirs`, how it meets `ours`. Both are changes of one text. */
export function meetings(theirs: Change, ours: Change): Meeting[] {
  return theirs.map((hunk) => {
    const met = ours.filter((one) => touch(hunk, one));
    if (!met.length) return "free";
    return met.length === 1 && sameHunk(hunk, met[0]!) ? "same" : "clash";
  });
}

/**
 * `theirs` as a change of the text that `ours` has made of `base`. Where both want the same place `theirs` wins, save that what
 * was only added comes after what is there by now; so only hand over what somebody chose who has seen both.
 */
export function onTopOf(base: readonly Token[], ours: Change, theirs: Change): Change {
  const now = applied(base, ours);
  const kinds = meetings(theirs, ours);
  const chosen = theirs.filter((_, n) => kinds[n] !== "same");
  const made: Hunk[] = [];
  let shift = 0;
  for (const { from, to, mine, yours } of clusters(chosen, ours)) {
    const grown = mine.reduce((sum, hunk) => sum + growth(hunk), 0);
    if (!mine.length) made.push(...yours.map((hunk) => ({ ...hunk, at: hunk.at + shift })));
    else if (yours.length && yours.every(({ cut }) => cut === 0))
      made.push(...yours.map((hunk) => ({ ...hunk, at: after(hunk, mine) + shift })));
    else if (yours.length) {
      const here = now.slice(from + shift, to + shift + grown);
      const there = applied(
        base.slice(from, to),
        yours.map((hunk) => ({ ...hunk, at: hunk.at - from })),
      );
      made.push(...changeOf(here, there).map((hunk) => ({ ...hunk, at: hunk.at + from + shift })));
    }
    shift += grown;
  }
  return apart(made);
}

type Cluster = { from: number; to: number; mine: Hunk[]; yours: Hunk[] };

/** Hunks of either side that touch, together. */
function clusters(theirs: Change, ours: Change): Cluster[] {
  const all = [
    ...ours.map((hunk) => ({ hunk, mine: true })),
    ...theirs.map((hunk) => ({ hunk, mine: false })),
  ].sort((a, b) => a.hunk.at - b.hunk.at);
  const found: Cluster[] = [];
  for (const { hunk, mine } of all) {
    let last = found.at(-1);
    if (!last || hunk.at > last.to)
      found.push((last = { from: hunk.at, to: endOf(hunk), mine: [], yours: [] }));
    last.to = Math.max(last.to, endOf(hunk));
    (mine ? last.mine : last.yours).push(hunk);
  }
  return found;
}

/** Where something only added goes: after what was added at the same place, and after what took the place of its surroundings. */
function after({ at }: Hunk, mine: readonly Hunk[]): number {
  const before = mine.filter((one) => one.at < at || (one.at === at && one.cut === 0));
  return Math.max(at, ...before.map(endOf)) + before.reduce((sum, hunk) => sum + growth(hunk), 0);
}

/** Hunks that ended up beside each other are one. */
function apart(hunks: readonly Hunk[]): Change {
  const joined: Hunk[] = [];
  for (const hunk of [...hunks].sort((a, b) => a.at - b.at)) {
    const last = joined.at(-1);
    if (last && endOf(last) >= hunk.at)
      joined.splice(-1, 1, {
        at: last.at,
        cut: last.cut + hunk.cut,
        put: [...last.put, ...hunk.put],
      });
    else joined.push(hunk);
  }
  return joined;
}
