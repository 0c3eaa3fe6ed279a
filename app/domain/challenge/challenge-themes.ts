import { sql } from "drizzle-orm";

export type Theme = { id: string; name: string };
/**
 * `ideas`: how many listed ideas have the theme; `following`: the actor is notified of new ones.
 */
export type CountedTheme = Theme & { ideas: number; following: boolean };
/**
 * `uses`: how many ideas have the theme, drafts and withdrawn ideas included: all that lose it with
 * the theme.
 */
export type UsedTheme = Theme & { uses: number };

const listThemes = <T>(columns = sql``) => sql<T[]>`coalesce((
  select jsonb_agg(
    jsonb_build_object('id', t.id, 'name', t.name${columns})
    order by t.position, t.id
  )
  from challenge_themes t
  where t.challenge_id = challenges.id
), '[]')`;
const countIdeas = (condition = sql``) => sql`(
  select count(*)
  from ideas i
  where i.challenge_id = t.challenge_id and i.theme_id = t.id${condition}
)`;

/** The themes of a challenge in order: to choose from, to filter ideas by, and to edit. */
export const themesColumn = listThemes<Theme>();
export const countedThemesColumn = (personId: string) =>
  listThemes<CountedTheme>(sql`,
    'ideas', ${countIdeas(sql` and i.stage not in ('draft', 'withdrawn', 'merged')`)},
    'following', exists (
      select from theme_followers f
      where f.theme_id = t.id and f.person_id = ${personId}
    )`);
export const usedThemesColumn = listThemes<UsedTheme>(sql`, 'uses', ${countIdeas()}`);
