import { type SQLWrapper, sql } from "drizzle-orm";
import { contributions } from "#db/schema/contribution.ts";

/** A concern nobody resolved, in the words it was written in, for who judges or pays. Nameless: what counts is what was said. */
export type OpenConcern = { id: string; says: string };

const most = 20;

/** Concerns at an idea that are still open, the oldest first, at most twenty. A part of another query, which joins `ideas` to something. */
export const openConcernsSql = (ideaId: SQLWrapper) => sql<
  OpenConcern[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'says', c.says) order by c.at, c.id), '[]') from (
  select k.id, left(k.body_text, 280) as says, k.created_at as at from ${contributions} k
  where k.idea_id = ${ideaId} and k.kind = 'concern' and k.state = 'open' order by k.created_at, k.id limit ${most}) c)`;
