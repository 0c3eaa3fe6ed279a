import type { Token } from "./tokens.ts";

/** At token `at`, cuts this many tokens and puts others in their place. */
export type Hunk = { at: number; cut: number; put: readonly Token[] };
/** Hunks in order, with at least one unchanged token between two of them. */
export type Change = readonly Hunk[];

export const endOf = ({ at, cut }: Hunk) => at + cut;
/** The number of tokens by which the text grows. */
export const lengthChange = ({ cut, put }: Hunk) => put.length - cut;
/** Whether two hunks overlap or are adjacent. */
export const touches = (a: Hunk, b: Hunk) => a.at <= endOf(b) && b.at <= endOf(a);

const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key).join("\n");
export const sameHunk = (a: Hunk, b: Hunk) =>
  a.at === b.at && a.cut === b.cut && a.put.length === b.put.length && keys(a.put) === keys(b.put);

export function applyChange(tokens: readonly Token[], change: Change): Token[] {
  const result: Token[] = [];
  let from = 0;
  for (const { at, cut, put } of change) {
    for (; from < at; from += 1) result.push(tokens[from]!);
    for (const token of put) result.push(token);
    from = at + cut;
  }
  for (; from < tokens.length; from += 1) result.push(tokens[from]!);
  return result;
}

/** Two successive changes as one. What the first puts and the second cuts disappears. */
export function composeChanges(base: readonly Token[], first: Change, second: Change): Change {
  const firstSteps = new StepReader(first);
  const composed: Step[] = [];
  for (const step of stepsOf(second)) {
    if ("put" in step) composed.push(step);
    else composed.push(...firstSteps.take("keep" in step ? step.keep : step.cut, "cut" in step));
  }
  composed.push(...firstSteps.rest());
  return hunksOf(composed).filter(
    ({ at, cut, put }) => cut !== put.length || keys(base.slice(at, at + cut)) !== keys(put),
  );
}

type Step = { keep: number } | { cut: number } | { put: readonly Token[] };

function* stepsOf(change: Change): Generator<Step> {
  let from = 0;
  for (const { at, cut, put } of change) {
    if (at > from) yield { keep: at - from };
    if (put.length) yield { put };
    if (cut) yield { cut };
    from = at + cut;
  }
}

type KeepOrPut = Exclude<Step, { cut: number }>;

/** The first `length` tokens of a step, the rest if there is one, and how many tokens were taken. */
function splitStep(
  step: KeepOrPut,
  length: number,
): [head: KeepOrPut, tail: KeepOrPut | null, used: number] {
  if ("keep" in step) {
    const used = Math.min(step.keep, length);
    return [{ keep: used }, used < step.keep ? { keep: step.keep - used } : null, used];
  }
  const used = Math.min(step.put.length, length);
  const tail = used < step.put.length ? { put: step.put.slice(used) } : null;
  return [{ put: step.put.slice(0, used) }, tail, used];
}

/** Reads the steps of a change by lengths of its result. */
class StepReader {
  #steps: Step[];
  constructor(change: Change) {
    this.#steps = [...stepsOf(change)].reverse();
  }

  /** The next `length` tokens of the result; as steps that cut them when `isCut`. */
  take(length: number, isCut: boolean): Step[] {
    const taken: Step[] = [];
    for (let remaining = length; remaining > 0; ) {
      const step = this.#steps.pop() ?? { keep: Infinity };
      if ("cut" in step) {
        taken.push(step);
        continue;
      }
      const [head, tail, used] = splitStep(step, remaining);
      if (tail) this.#steps.push(tail);
      if ("keep" in head) taken.push(isCut ? { cut: used } : head);
      else if (!isCut) taken.push(head);
      remaining -= used;
    }
    return taken;
  }

  rest(): Step[] {
    return this.#steps.reverse().filter((step) => !("keep" in step) || step.keep !== Infinity);
  }
}

/** Joins cuts and puts with nothing kept in between into one hunk. */
function hunksOf(steps: readonly Step[]): Hunk[] {
  const hunks: { at: number; cut: number; put: Token[] }[] = [];
  let at = 0;
  let isOpen = false;
  for (const step of steps) {
    if ("keep" in step) {
      at += step.keep;
      isOpen = false;
      continue;
    }
    if (!isOpen) hunks.push({ at, cut: 0, put: [] });
    isOpen = true;
    const hunk = hunks.at(-1)!;
    if ("cut" in step) {
      hunk.cut += step.cut;
      at += step.cut;
    } else hunk.put.push(...step.put);
  }
  return hunks;
}
