import { type SQLWrapper, sql } from "drizzle-orm";
import { contributions } from "#db/schema/contribution.ts";

/**
 * An unresolved concern, for the people who judge or pay. Without its author, since only the text
 * counts.
 */
export type OpenConcern = { id: string; text: string };

const maxConcerns = 20;

/**
 * The open concerns of an idea, oldest first, at most twenty. A part of another query over `ideas`.
 */
export const openConcerns = (ideaId: SQLWrapper) => sql<OpenConcern[]>`(
  select coalesce(
    jsonb_agg(jsonb_build_object('id', c.id, 'text', c.text) order by c.created_at, c.id), '[]')
  from (
    select k.id, left(k.body_text, 280) as text, k.created_at
    from ${contributions} k
    where k.idea_id = ${ideaId} and k.kind = 'concern' and k.state = 'open'
    order by k.created_at, k.id
    limit ${maxConcerns}) c)`;
