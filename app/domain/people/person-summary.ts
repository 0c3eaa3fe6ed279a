import { sql } from "drizzle-orm";

/** A person beside what they did. `isAnonymous`: a placeholder author. */
export type PersonSummary = {
  id: string;
  name: string;
  photoId: string | null;
  isAnonymous: boolean;
};

/** The summary of a row of people with this alias, as JSON. */
export const personSummarySql = (alias: string) =>
  sql.raw(`jsonb_build_object(
    'id', ${alias}.id, 'name', ${alias}.name, 'photoId', ${alias}.photo_id,
    'isAnonymous', ${alias}.kind = 'placeholder')`);
