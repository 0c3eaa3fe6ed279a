import { type SQLWrapper, sql } from "drizzle-orm";
import { groupBy } from "#app/std/group-by.ts";
import type { ContributionKind, ContributionState } from "#db/enums.ts";
import type { Ctx } from "../ctx.ts";

/** The place of a contribution in its thread; `depth` is 0 for the start of a thread. */
export type ThreadEntry = OutlineRow & {
  depth: number;
  /** The open question or concern it replies to. */
  openParent: { id: string; kind: ContributionKind; isMine: boolean } | null;
};
type OutlineRow = {
  id: string;
  parentId: string | null;
  kind: ContributionKind;
  state: ContributionState;
  isMine: boolean;
};

/** All contributions to an idea by age, without their texts. A part of another query. */
export const outlineColumn = (ctx: Ctx, ideaId: SQLWrapper) => sql<OutlineRow[]>`coalesce((
  select jsonb_agg(
    jsonb_build_object(
      'id', c.id,
      'parentId', c.parent_id,
      'kind', c.kind,
      'state', c.state,
      'isMine', coalesce(c.author_id = ${ctx.actor.id}, false))
    order by c.created_at, c.id)
  from contributions c
  where c.idea_id = ${ideaId}), '[]')`;

/**
 * Threads and replies by age, each reply after what it replies to. A stack instead of recursion,
 * since threads can be arbitrarily deep.
 */
export function inReadingOrder(rows: readonly OutlineRow[]): ThreadEntry[] {
  const replies = groupBy(rows, ({ parentId }) => parentId);
  const repliesTo = (id: string | null) => replies.get(id)?.toReversed() ?? [];
  const ordered: ThreadEntry[] = [];
  const stack: ThreadEntry[] = repliesTo(null).map((row) => ({
    ...row,
    depth: 0,
    openParent: null,
  }));
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    ordered.push(entry);
    const { id, kind, isMine, depth } = entry;
    const openParent = isOpenQuestion(entry) ? { id, kind, isMine } : entry.openParent;
    for (const reply of repliesTo(id)) stack.push({ ...reply, depth: depth + 1, openParent });
  }
  return ordered;
}

const isOpenQuestion = ({ kind, state }: OutlineRow) =>
  state === "open" && (kind === "question" || kind === "concern");

const maxWhole = 30; // a shorter thread is shown whole
const endLength = 12; // of the beginning and of the end of a longer one
const maxOpenQuestions = 10;
const maxOwn = 10;
const partBefore = 3;
const partLength = 30;

/**
 * What a page shows of a long thread: its beginning, its end, the latest open questions and the
 * reader's latest own contributions, and a part around each contribution of `around`. `skipped`:
 * what is left out just before an entry, and where that begins.
 */
export function shownEntries(
  outline: readonly ThreadEntry[],
  around: readonly string[],
): (ThreadEntry & { skipped: { count: number; from: string } | null })[] {
  const shown = shownPositions(outline, around);
  let next = 0;
  return outline.flatMap((entry, position) => {
    if (!shown.has(position)) return [];
    const count = position - next;
    const skipped = count > 0 ? { count, from: outline[next]!.id } : null;
    next = position + 1;
    return [{ ...entry, skipped }];
  });
}

function shownPositions(outline: readonly ThreadEntry[], around: readonly string[]): Set<number> {
  const all = [...outline.keys()];
  if (all.length <= maxWhole) return new Set(all);
  const latest = (filter: (entry: ThreadEntry) => boolean, max: number) =>
    all.filter((position) => filter(outline[position]!)).slice(-max);
  const wanted = new Set(around);
  const parts = latest(({ id }) => wanted.has(id), around.length).flatMap((position) =>
    all.slice(Math.max(0, position - partBefore), position + partLength),
  );
  return new Set([
    ...all.slice(0, endLength),
    ...all.slice(-endLength),
    ...latest(isOpenQuestion, maxOpenQuestions),
    ...latest(({ isMine }) => isMine, maxOwn),
    ...parts,
  ]);
}
