import { sql } from "drizzle-orm";

export type Theme = { id: string; name: string };
/** `ideas`: how many carry it, of those that are in the list of a challenge; `following`: the one who looks hears of new ones. */
export type CountedTheme = Theme & { ideas: number; following: boolean };
/** `uses`: the same with drafts and withdrawn ideas: all that lose it when it goes. */
export type UsedTheme = Theme & { uses: number };

const listed = <T>(columns = sql``) =>
  sql<
    T[]
  >`coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name${columns}) order by t.position, t.id) from challenge_themes t where t.challenge_id = challenges.id), '[]')`;
const count = (which = sql``) =>
  sql`(select count(*) from ideas i where i.challenge_id = t.challenge_id and i.theme_id = t.id${which})`;

/** The themes of a challenge, in order: to choose one from, to find ideas by, to change. */
export const themesColumn = listed<Theme>();
export const countedThemesColumn = (me: string) =>
  listed<CountedTheme>(sql`, 'ideas', ${count(sql` and i.stage not in ('draft', 'withdrawn', 'merged')`)},
  'following', exists (select from theme_followers f where f.theme_id = t.id and f.person_id = ${me})`);
export const usedThemesColumn = listed<UsedTheme>(sql`, 'uses', ${count()}`);
