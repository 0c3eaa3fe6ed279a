import { diffArrays } from "diff";

export type Change = { is: "same" | "added" | "removed"; text: string };

// Above this many changes two passages have nothing to do with each other, and comparing them on would take seconds.
const mostChanges = 1500;
const word = /\p{L}[\p{L}\p{M}\p{N}'’-]*|\p{N}+|[^\S\n]+|\n+|./gsu;

/**
 * What changed between two plain texts, such as titles, word by word, in reading order. `same` with `added` is the new text,
 * `same` with `removed` the old one. First line by line; words are compared inside the lines that differ.
 */
export function textDifference(before: string, after: string): Change[] {
  const changes: Change[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    changes.push(...wordDifference(removed, added));
    [removed, added] = ["", ""];
  };
  for (const change of compared(before.split(/(?<=\n)/), after.split(/(?<=\n)/))) {
    if (change.is === "removed") removed += change.text;
    else if (change.is === "added") added += change.text;
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
    ? joined(compared(before.match(word) ?? [], after.match(word) ?? []))
    : whole(before, after);

const whole = (before: string, after: string): Change[] => [
  { is: "removed", text: before },
  { is: "added", text: after },
];

function compared(before: string[], after: string[]): Change[] {
  const parts = diffArrays(before, after, { maxEditLength: mostChanges });
  if (!parts) return whole(before.join(""), after.join(""));
  return parts.map(({ added, removed, value }) => ({
    is: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

/** A space that stayed between two replaced words would chop the sentence into confetti: take it into both sides. */
function joined(changes: Change[]): Change[] {
  const calm: Change[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed) calm.push({ is: "removed", text: removed });
    if (added) calm.push({ is: "added", text: added });
    [removed, added] = ["", ""];
  };
  changes.forEach((change, at) => {
    const next = changes[at + 1];
    if (change.is === "removed") removed += change.text;
    else if (change.is === "added") added += change.text;
    else if ((removed || added) && next && /^[^\S\n]+$/.test(change.text)) {
      removed += change.text;
      added += change.text;
    } else {
      flush();
      calm.push(change);
    }
  });
  flush();
  return calm;
}
