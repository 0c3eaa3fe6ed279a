import { sql } from "drizzle-orm";

export type Theme = { id: string; name: string };
/** `ideas`: how many carry it, of those that are in the list of a challenge. */
export type CountedTheme = Theme & { ideas: number };
/** `uses`: the same with drafts and withdrawn ideas: all that lose it when it goes. */
export type UsedTheme = Theme & { uses: number };

const listed = (columns: string) => `coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name${columns}) order by t.position, t.id) from challenge_themes t where t.challenge_id = challenges.id), '[]')`;
const count = (which: string) => `(select count(*) from ideas i where i.challenge_id = t.challenge_id and i.theme_id = t.id${which})`;

/** The themes of a challenge, in order: to choose one from, to find ideas by, to change. */
export const themesColumn = sql<Theme[]>`${sql.raw(listed(""))}`;
export const countedThemesColumn = sql<CountedTheme[]>`${sql.raw(listed(`, 'ideas', ${count(" and i.stage not in ('draft', 'withdrawn')")}`))}`;
export const usedThemesColumn = sql<UsedTheme[]>`${sql.raw(listed(`, 'uses', ${count("")}`))}`;
