import { type SQL, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import type { Db } from "#db/client.server.ts";
import { creditSql } from "../credit/credit.ts";
import { authorIdentities } from "./author-identities.ts";

export type ActivityRow = {
  id: number;
  type: string;
  actorId: string | null;
  challengeId: string | null;
  ideaId: string | null;
  about: Record<string, unknown>;
};

/** People by their relation to an idea. Authors may be placeholders of anonymous authors. */
export type IdeaAudience = {
  authors: string[];
  followers: string[];
  helpers: string[];
  authorFollowers: string[];
  themeFollowers: string[];
};
export type ContributionAuthors = { by: string | null; parentBy: string | null };

/** The people that a batch of activity may concern. */
export type NotificationAudience = {
  identityOf(id: string): string;
  ideas: ReadonlyMap<string, IdeaAudience>;
  contributions: ReadonlyMap<string, ContributionAuthors>;
  /** By challenge, for challenges with a new phase. */
  jurors: ReadonlyMap<string, string[]>;
  authors: ReadonlyMap<string, string[]>;
  followers: ReadonlyMap<string, string[]>;
  unmaskApprovers: string[];
};

/** Loads everyone this activity may concern, with a constant number of queries. */
export async function loadAudience(
  db: Db,
  rows: readonly ActivityRow[],
): Promise<NotificationAudience> {
  const challengeIds = unique(rows.map((row) => row.challengeId));
  const contributionIds = rows.map(({ about }) =>
    typeof about.contributionId === "string" ? about.contributionId : null,
  );
  const phaseStarts = rows.filter(({ type }) => type === "challenge.phase-started");
  const startedIds = unique(phaseStarts.map((row) => row.challengeId));
  const juryStarts = phaseStarts.filter(({ about }) => about.phase === "jury");
  return {
    identityOf: await authorIdentities(db, challengeIds),
    ideas: await ideaAudiences(db, unique(rows.map((row) => row.ideaId))),
    contributions: await contributionAuthors(db, unique(contributionIds)),
    jurors: await jurorsByChallenge(db, unique(juryStarts.map((row) => row.challengeId))),
    authors: await authorsByChallenge(db, startedIds),
    followers: await followersByChallenge(db, startedIds),
    unmaskApprovers: rows.some(({ type }) => type === "unmask.requested")
      ? await unmaskApprovers(db)
      : [],
  };
}

const unique = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))];

async function ideaAudiences(db: Db, ids: string[]): Promise<Map<string, IdeaAudience>> {
  if (ids.length === 0) return new Map();
  const rows = await db.execute<{ id: string } & IdeaAudience>(sql`
    select
      i.id,
      array(
        select person_id from idea_authors a
        where a.idea_id = i.id
        order by position
      ) as authors,
      array(
        select person_id from idea_followers f
        where f.idea_id = i.id
        order by person_id
      ) as followers,
      array(
        select distinct person_id from ${creditSql} k
        where k.idea_id = i.id
        order by person_id
      ) as helpers,
      array(
        select distinct f.person_id
        from idea_authors a
        join person_followers f on f.followed_id = a.person_id
        where a.idea_id = i.id
        order by f.person_id
      ) as "authorFollowers",
      array(
        select f.person_id from theme_followers f
        where f.theme_id = i.theme_id
          and not exists (
            select from idea_authors a where a.idea_id = i.id and a.person_id = f.person_id
          )
        order by f.person_id
      ) as "themeFollowers"
    from ideas i
    where i.id = ${anyOf(ids)}`);
  return new Map([...rows].map((row) => [row.id, row]));
}

async function contributionAuthors(
  db: Db,
  ids: string[],
): Promise<Map<string, ContributionAuthors>> {
  if (ids.length === 0) return new Map();
  const rows = await db.execute<{ id: string } & ContributionAuthors>(sql`
    select c.id, c.author_id as by, p.author_id as "parentBy"
    from contributions c
    left join contributions p on p.id = c.parent_id
    where c.id = ${anyOf(ids)}`);
  return new Map([...rows].map((row) => [row.id, row]));
}

async function unmaskApprovers(db: Db): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select distinct person_id as id
    from platform_role_holders
    where role in ('admin', 'moderator')
    order by 1`);
  return [...rows].map(({ id }) => id);
}

const jurorsByChallenge = (db: Db, challengeIds: string[]) =>
  peopleByChallenge(
    db,
    challengeIds,
    sql`
      select challenge_id as id, array_agg(person_id order by person_id) as people
      from challenge_members
      where role = 'juror' and challenge_id = ${anyOf(challengeIds)}
      group by 1`,
  );

const followersByChallenge = (db: Db, challengeIds: string[]) =>
  peopleByChallenge(
    db,
    challengeIds,
    sql`
      select challenge_id as id, array_agg(person_id order by person_id) as people
      from challenge_followers
      where challenge_id = ${anyOf(challengeIds)}
      group by 1`,
  );

const authorsByChallenge = (db: Db, challengeIds: string[]) =>
  peopleByChallenge(
    db,
    challengeIds,
    sql`
      select i.challenge_id as id, array_agg(distinct a.person_id) as people
      from ideas i
      join idea_authors a on a.idea_id = i.id
      where i.challenge_id = ${anyOf(challengeIds)} and i.stage <> 'withdrawn'
      group by 1`,
  );

async function peopleByChallenge(
  db: Db,
  challengeIds: string[],
  query: SQL,
): Promise<Map<string, string[]>> {
  if (challengeIds.length === 0) return new Map();
  const rows = await db.execute<{ id: string; people: string[] }>(query);
  return new Map([...rows].map(({ id, people }) => [id, people]));
}
