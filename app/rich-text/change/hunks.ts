import type { Token } from "./tokens.ts";

/** At this place so many tokens are cut and these put. */
export type Hunk = { at: number; cut: number; put: readonly Token[] };
/** From one text to another: hunks in order, at least one token that stays between two of them, so no place is ever in doubt. */
export type Change = readonly Hunk[];

export const endOf = ({ at, cut }: Hunk) => at + cut;
/** By how many tokens the text grows. */
export const growth = ({ cut, put }: Hunk) => put.length - cut;
/** They meet: one changes what the other changes, or right beside it. */
export const touch = (a: Hunk, b: Hunk) => a.at <= endOf(b) && b.at <= endOf(a);

const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key).join("\n");
export const sameHunk = (a: Hunk, b: Hunk) =>
  a.at === b.at && a.cut === b.cut && a.put.length === b.put.length && keys(a.put) === keys(b.put);

export function applied(tokens: readonly Token[], change: Change): Token[] {
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

/** What one change and then another make of a text, as one change. What was put and cut again is gone. */
export function composed(base: readonly Token[], first: Change, then: Change): Change {
  const steps = new Steps(first);
  const made: Step[] = [];
  for (const step of stepsOf(then)) {
    if ("put" in step) made.push(step);
    else made.push(...steps.take("keep" in step ? step.keep : step.cut, "cut" in step));
  }
  made.push(...steps.rest());
  return hunksOf(made).filter(
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

/** The first change, handed out in lengths of its result. */
class Steps {
  #steps: Step[];
  constructor(change: Change) {
    this.#steps = [...stepsOf(change)].reverse();
  }

  take(length: number, away: boolean): Step[] {
    const taken: Step[] = [];
    for (let left = length; left > 0; ) {
      const step = this.#steps.pop() ?? { keep: Infinity };
      if ("cut" in step) {
        taken.push(step);
        continue;
      }
      const whole = "put" in step ? step.put.length : step.keep;
      const n = Math.min(whole, left);
      if (n < whole)
        this.#steps.push("put" in step ? { put: step.put.slice(n) } : { keep: whole - n });
      if ("keep" in step) taken.push(away ? { cut: n } : { keep: n });
      else if (!away) taken.push({ put: step.put.slice(0, n) });
      left -= n;
    }
    return taken;
  }

  rest(): Step[] {
    return this.#steps.reverse().filter((step) => !("keep" in step) || step.keep !== Infinity);
  }
}

/** Cuts and puts with nothing kept between are one hunk. */
function hunksOf(steps: readonly Step[]): Hunk[] {
  const hunks: { at: number; cut: number; put: Token[] }[] = [];
  let [at, open] = [0, false];
  for (const step of steps) {
    if ("keep" in step) {
      at += step.keep;
      open = false;
      continue;
    }
    if (!open) hunks.push({ at, cut: 0, put: [] });
    open = true;
    const hunk = hunks.at(-1)!;
    if ("cut" in step) {
      hunk.cut += step.cut;
      at += step.cut;
    } else hunk.put.push(...step.put);
  }
  return hunks;
}
