import { setImmediate as breathe } from "node:timers/promises";
import { marksOf, rareMarks } from "./fingerprints.ts";
import {
  alikeFrom,
  type Likeness,
  likeness,
  read,
  type Worth,
  type Writing,
} from "./similarity.ts";

const compared = 3_000; // pairs with the finer measure
const crowd = 40; // ideas that hold one mark: it tells none of them from the others

export type Pair<W> = Likeness & { one: W; other: W };

/** All pairs among these that are alike, most alike first: those that share rare marks are compared, most shared first. */
export async function compareAll<W extends Writing & { id: string }>(
  writings: readonly W[],
  worth: Worth,
): Promise<Pair<W>[]> {
  const holders = new Map<string, number[]>();
  for (const [n, writing] of writings.entries()) {
    for (const mark of rareMarks(marksOf(writing), worth))
      (holders.get(mark) ?? holders.set(mark, []).get(mark)!).push(n);
  }
  const shared = new Map<number, number>();
  for (const held of holders.values()) {
    if (held.length > crowd) continue;
    for (const [at, one] of held.entries())
      for (const other of held.slice(at + 1))
        shared.set(
          one * writings.length + other,
          (shared.get(one * writings.length + other) ?? 0) + 1,
        );
  }
  const readings = new Map<number, ReturnType<typeof read>>();
  const reading = (n: number) => readings.get(n) ?? readings.set(n, read(writings[n]!)).get(n)!;
  const found: Pair<W>[] = [];
  for (const [turn, [pair]] of [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, compared)
    .entries()) {
    const [one, other] = [Math.floor(pair / writings.length), pair % writings.length];
    const said = likeness(reading(one), reading(other), worth);
    if (said.same || said.score >= alikeFrom)
      found.push({ ...said, one: writings[one]!, other: writings[other]! });
    if (turn % 50 === 49) await breathe(); // others are served meanwhile
  }
  return found.sort((a, b) => Number(b.same) - Number(a.same) || b.score - a.score);
}
