import { changeOf } from "./change-between.ts";
import {
  applyChange,
  type Change,
  endOf,
  type Hunk,
  lengthChange,
  sameHunk,
  touches,
} from "./hunks.ts";
import type { Token } from "./tokens.ts";

/**
 * How a hunk relates to the current text: "free" of other changes, the "same" as a change that was
 * made already, or in "clash" with a change at the same place.
 */
export type MergeStatus = "free" | "same" | "clash";

/** The status of every hunk of `theirs` against `ours`. Both are changes of the same text. */
export function mergeStatuses(theirs: Change, ours: Change): MergeStatus[] {
  return theirs.map((hunk) => {
    const touching = ours.filter((other) => touches(hunk, other));
    if (!touching.length) return "free";
    return touching.length === 1 && sameHunk(hunk, touching[0]!) ? "same" : "clash";
  });
}

/**
 * Rebases `theirs` onto the text that `ours` made of `base`. Where both change the same place,
 * `theirs` wins, but a pure addition goes after what is there by now. So pass only hunks that
 * were chosen by a person who has seen both.
 */
export function rebaseChange(base: readonly Token[], ours: Change, theirs: Change): Change {
  const current = applyChange(base, ours);
  const statuses = mergeStatuses(theirs, ours);
  const chosen = theirs.filter((_, index) => statuses[index] !== "same");
  const rebased: Hunk[] = [];
  let shift = 0;
  for (const cluster of clustersOf(chosen, ours)) {
    const growth = cluster.ours.reduce((sum, hunk) => sum + lengthChange(hunk), 0);
    rebased.push(...rebaseCluster(base, current, cluster, shift, growth));
    shift += growth;
  }
  return mergeAdjacent(rebased);
}

function rebaseCluster(
  base: readonly Token[],
  current: readonly Token[],
  { from, to, ours, theirs }: Cluster,
  shift: number,
  growth: number,
): Hunk[] {
  if (!theirs.length) return [];
  if (!ours.length) return theirs.map((hunk) => ({ ...hunk, at: hunk.at + shift }));
  if (theirs.every(({ cut }) => cut === 0))
    return theirs.map((hunk) => ({ ...hunk, at: positionAfter(hunk, ours) + shift }));
  const currentTokens = current.slice(from + shift, to + shift + growth);
  const proposedTokens = applyChange(
    base.slice(from, to),
    theirs.map((hunk) => ({ ...hunk, at: hunk.at - from })),
  );
  return changeOf(currentTokens, proposedTokens).map((hunk) => ({
    ...hunk,
    at: hunk.at + from + shift,
  }));
}

/** Hunks of either side that touch each other. */
type Cluster = { from: number; to: number; ours: Hunk[]; theirs: Hunk[] };

function clustersOf(theirs: Change, ours: Change): Cluster[] {
  const all = [
    ...ours.map((hunk) => ({ hunk, side: "ours" as const })),
    ...theirs.map((hunk) => ({ hunk, side: "theirs" as const })),
  ].sort((a, b) => a.hunk.at - b.hunk.at);
  const clusters: Cluster[] = [];
  for (const { hunk, side } of all) {
    const last = clusters.at(-1);
    if (last && hunk.at <= last.to) {
      last.to = Math.max(last.to, endOf(hunk));
      last[side].push(hunk);
    } else {
      const cluster: Cluster = { from: hunk.at, to: endOf(hunk), ours: [], theirs: [] };
      cluster[side].push(hunk);
      clusters.push(cluster);
    }
  }
  return clusters;
}

/** The position of an addition: after our additions at the same place and after our replacements. */
function positionAfter({ at }: Hunk, ours: readonly Hunk[]): number {
  const before = ours.filter((hunk) => hunk.at < at || (hunk.at === at && hunk.cut === 0));
  const growth = before.reduce((sum, hunk) => sum + lengthChange(hunk), 0);
  return Math.max(at, ...before.map(endOf)) + growth;
}

/** Merges hunks that became adjacent. */
function mergeAdjacent(hunks: readonly Hunk[]): Change {
  const merged: Hunk[] = [];
  for (const hunk of [...hunks].sort((a, b) => a.at - b.at)) {
    const last = merged.at(-1);
    if (last && endOf(last) >= hunk.at)
      merged.splice(-1, 1, {
        at: last.at,
        cut: last.cut + hunk.cut,
        put: [...last.put, ...hunk.put],
      });
    else merged.push(hunk);
  }
  return merged;
}
