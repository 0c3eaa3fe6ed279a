import { folded, type Worth, type Writing, wordsOf, worthOf } from "./similarity.ts";

const begins = 6; // letters of a word: its ending may differ
const least = 8;
const most = 24;
const few = 1_000; // ideas, as far as one knows, hold one of the rare marks

/** By what ideas like this one are found: the same as idea_marks_of in the database makes of a posted one. */
export function marksOf({ title, text }: Writing): string[] {
  const [line, words] = [
    wordsOf(folded(title)).join(""),
    wordsOf(folded(`${title} ${text.slice(0, 1_500)}`)),
  ];
  const marks = new Set(
    words.filter((word) => word.length > 3).map((word) => word.slice(0, begins)),
  );
  for (let at = 0; at + 4 <= line.length; at++) marks.add(`~${line.slice(at, at + 4)}`);
  return [...marks];
}

/** How large a part of all writings holds this mark, at most. */
function share(worth: Worth, mark: string): number {
  const letters = mark.replace("~", "");
  let rarest = 0;
  for (let at = 0; at + 4 <= letters.length; at++)
    rarest = Math.max(rarest, worthOf(worth, letters.slice(at, at + 4)));
  return Math.exp(-Math.sqrt(rarest));
}

/** The rarest of them, so that few ideas hold any: whoever searches with common ones reads half the table. */
export function rareMarks(marks: readonly string[], worth: Worth): string[] {
  let held = 0;
  return marks
    .map((mark) => ({ mark, share: share(worth, mark) }))
    .sort((one, other) => one.share - other.share)
    .filter((one, n) => (held += one.share * worth.ideas) <= few || n < least)
    .slice(0, most)
    .map(({ mark }) => mark);
}
