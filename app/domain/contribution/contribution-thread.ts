import { sql } from "drizzle-orm";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { anyOf } from "#db/any-of.ts";
import type { AcceptMode, ChallengeRole } from "#db/enums.ts";
import type { Ctx } from "../ctx.ts";
import {
  type Recognition,
  reactionsColumn,
  thanksColumn,
} from "../recognition/recognition-for-idea.ts";
import type { Text } from "../suggestion/suggested-text.ts";
import { type PartView, partViews } from "../suggestion/suggestion-view.ts";
import type { shownEntries, ThreadEntry } from "./thread-outline.ts";

type Row = Omit<ThreadEntry, "depth" | "openParent"> & {
  body: RichText;
  asRole: ChallengeRole | null;
  createdAt: string;
  authorId: string | null;
  authorName: string | null;
  authorPhotoId: string | null;
  authorJobTitle: string | null;
  authorIsAnonymous: boolean | null;
  resolutionMessage: string | null;
  resolvedAt: string | null;
  resolvedByName: string | null;
  resolvedByIsAnonymous: boolean | null;
  answerId: string | null;
  causedChange: boolean;
  task: string | null;
  hasJoinedTeam: boolean;
  isAnswer: boolean;
  movedFrom: { id: string; title: string } | null; // the merged idea it was written at
};
type StoredRow = Row & {
  suggested: {
    proposed: Text;
    base: Text;
    acceptMode: AcceptMode | null;
    version: number | null;
  } | null;
};
/**
 * What an improvement changes in the text it was written on; `version` is the one it was accepted
 * in.
 */
export type Suggestion = {
  parts: PartView[];
  acceptMode: AcceptMode | null;
  version: number | null;
};
export type Contribution = Row &
  Pick<ThreadEntry, "depth" | "openParent"> & {
    suggestion: Suggestion | null;
    /** What a long thread leaves out just before it, and where that begins. */
    skipped: { count: number; from: string } | null;
  };

type ShownEntry = ReturnType<typeof shownEntries>[number];

/**
 * The shown contributions to an idea with all reactions and thanks, in one query. The caller checks
 * that the idea may be seen.
 */
export async function contributionThread(
  ctx: Ctx,
  ideaId: string,
  entries: readonly ShownEntry[],
): Promise<{ contributions: Contribution[] } & Recognition> {
  const ids = entries.map(({ id }) => id);
  const [row] = await ctx.db.execute<{ rows: StoredRow[] } & Recognition>(sql`
    select
      ${rowsColumn(ctx, ideaId, ids)} as rows,
      ${reactionsColumn(ctx, ideaId)} as reactions,
      ${thanksColumn(ctx, ideaId)} as thanks`);
  const { rows, reactions, thanks } = row!;
  const shown = new Set<string | null>([null, ...ids]);
  const isShown = (to: { contributionId: string | null }) => shown.has(to.contributionId);
  return {
    contributions: inOrder(rows, entries),
    reactions: reactions.filter(isShown),
    thanks: thanks.filter(isShown),
  };
}

function inOrder(rows: readonly StoredRow[], entries: readonly ShownEntry[]): Contribution[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return entries.flatMap(({ id, depth, openParent, skipped }) => {
    const stored = byId.get(id);
    if (!stored) return []; // moved to another idea since the outline was read
    const { suggested, ...row } = stored;
    const suggestion = suggested && {
      parts: partViews({ ...suggested, later: [] }),
      acceptMode: suggested.acceptMode,
      version: suggested.version,
    };
    return [{ ...row, depth, openParent, skipped, suggestion }];
  });
}

const rowsColumn = ({ actor }: Ctx, ideaId: string, ids: readonly string[]) => sql`coalesce((
  select jsonb_agg(to_jsonb(c))
  from (
    select
      c.id,
      c.parent_id as "parentId",
      c.kind,
      c.state,
      c.body,
      c.as_role as "asRole",
      c.created_at as "createdAt",
      author.id as "authorId",
      author.name as "authorName",
      author.photo_id as "authorPhotoId",
      author.job_title as "authorJobTitle",
      author.kind = 'placeholder' as "authorIsAnonymous",
      c.resolution_message as "resolutionMessage",
      c.resolved_at as "resolvedAt",
      resolver.name as "resolvedByName",
      resolver.kind = 'placeholder' as "resolvedByIsAnonymous",
      c.answer_id as "answerId",
      c.caused_change as "causedChange",
      c.task,
      case when origin.id is not null
        then jsonb_build_object('id', origin.id, 'title', origin.title)
      end as "movedFrom",
      coalesce(c.author_id = ${actor.id}, false) as "isMine",
      exists (
        select from contributions q
        where q.answer_id = c.id and q.idea_id = c.idea_id
      ) as "isAnswer",
      c.kind = 'offer' and c.state = 'accepted' and c.task is null and exists (
        select from idea_authors a
        where a.idea_id = c.idea_id and a.person_id = c.author_id
      ) as "hasJoinedTeam",
      (
        select jsonb_build_object(
          'proposed', jsonb_build_object('title', g.title, 'body', g.body),
          'base', jsonb_build_object('title', v.title, 'body', v.body),
          'acceptMode', g.accept_mode,
          'version', case when g.accept_mode is not null then (
            select max(number)
            from idea_versions m
            where m.idea_id = g.idea_id and m.contribution_id = g.contribution_id
          ) end
        )
        from suggestions g
        join idea_versions v on v.idea_id = g.idea_id and v.number = g.base_version
        where g.contribution_id = c.id
      ) as suggested
    from contributions c
    left join people author on author.id = c.author_id
    left join people resolver on resolver.id = c.resolved_by_id
    left join ideas origin on origin.id = c.moved_from_idea_id
    where c.idea_id = ${ideaId} and c.id = ${anyOf(ids)}
  ) c), '[]')`;
