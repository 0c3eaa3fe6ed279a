import { diffArrays } from "diff";

export type TextChange = { status: "same" | "added" | "removed"; text: string };

// Above this many changes two passages have nothing in common, and comparing them would take
// seconds.
const maxChanges = 1500;
const word = /\p{L}[\p{L}\p{M}\p{N}'’-]*|\p{N}+|[^\S\n]+|\n+|./gsu;

/**
 * The changes between two plain texts, such as titles, word by word in reading order. `same` with
 * `added` is the new text, `same` with `removed` the old one. Lines are compared first, then the
 * words of the lines that differ.
 */
export function textDifference(before: string, after: string): TextChange[] {
  const changes: TextChange[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    changes.push(...wordDifference(removed, added));
    [removed, added] = ["", ""];
  };
  for (const change of compare(before.split(/(?<=\n)/), after.split(/(?<=\n)/))) {
    if (change.status === "removed") removed += change.text;
    else if (change.status === "added") added += change.text;
    else {
      flush();
      changes.push(change);
    }
  }
  flush();
  return changes.filter((change) => change.text);
}

const wordDifference = (before: string, after: string) =>
  before && after
    ? mergeSpaces(compare(before.match(word) ?? [], after.match(word) ?? []))
    : replacement(before, after);

const replacement = (before: string, after: string): TextChange[] => [
  { status: "removed", text: before },
  { status: "added", text: after },
];

function compare(before: string[], after: string[]): TextChange[] {
  const parts = diffArrays(before, after, { maxEditLength: maxChanges });
  if (!parts) return replacement(before.join(""), after.join(""));
  return parts.map((part) => ({ status: statusOf(part), text: part.value.join("") }));
}

function statusOf({ added, removed }: { added: boolean; removed: boolean }): TextChange["status"] {
  if (added) return "added";
  return removed ? "removed" : "same";
}

/** Moves a space between two replaced words into both, so that they read as one change. */
function mergeSpaces(changes: TextChange[]): TextChange[] {
  const merged: TextChange[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed) merged.push({ status: "removed", text: removed });
    if (added) merged.push({ status: "added", text: added });
    [removed, added] = ["", ""];
  };
  changes.forEach((change, index) => {
    const isLast = index === changes.length - 1;
    if (change.status === "removed") removed += change.text;
    else if (change.status === "added") added += change.text;
    else if ((removed || added) && !isLast && /^[^\S\n]+$/.test(change.text)) {
      removed += change.text;
      added += change.text;
    } else {
      flush();
      merged.push(change);
    }
  });
  flush();
  return merged;
}
