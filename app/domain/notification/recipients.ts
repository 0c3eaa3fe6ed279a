import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import type { ContributionKind, ContributionState } from "#db/enums.ts";
import { seenBy } from "../challenge/load-challenge.ts";
import { creditSql } from "../credit/credit.ts";
import type { IdeaMove } from "../funnel/idea-moves.ts";
import { namesBehind } from "./author-identities.ts";
import { type NoticeKind, noticeOfMove } from "./notification-kinds.ts";

export type Happened = {
  id: number;
  type: string;
  byId: string | null;
  challengeId: string | null;
  ideaId: string | null;
  about: Record<string, unknown>;
};
export type Told = {
  activityId: number;
  personId: string;
  kind: NoticeKind;
  challengeId: string | null;
  ideaId: string | null;
  about: Record<string, string>;
};

type Around = {
  authors: string[];
  followers: string[];
  helpers: string[];
  admirers: string[];
  listeners: string[];
};
type Said = { by: string | null; parentBy: string | null; asRole: string | null };

/** Who should hear of each row, with a constant number of queries for the whole batch. Nobody hears of what they did themselves. */
export async function hearersOf(db: Db, rows: readonly Happened[]): Promise<Told[]> {
  const told = await reasonsToTell(db, rows);
  return onlyNews(db, await onlyWhoMaySee(db, told));
}

async function reasonsToTell(db: Db, happened: readonly Happened[]): Promise<Told[]> {
  const real = await namesBehind(db, [
    ...new Set(happened.flatMap((row) => row.challengeId ?? [])),
  ]);
  const rows = happened.map((row) => ({ ...row, byId: row.byId && real(row.byId) }));
  const ideas = await aroundIdeas(db, [...new Set(rows.flatMap((row) => row.ideaId ?? []))]);
  const said = await contributionsOf(db, [
    ...new Set(
      rows.flatMap((row) =>
        typeof row.about.contributionId === "string" ? row.about.contributionId : [],
      ),
    ),
  ]);
  const jurors = await jurorsOf(
    db,
    rows.flatMap((row) =>
      row.type === "challenge.phase-started" && row.about.phase === "jury" ? row.challengeId! : [],
    ),
  );
  const authors = await authorsIn(
    db,
    rows.flatMap((row) => (row.type === "challenge.phase-started" ? row.challengeId! : [])),
  );
  const followers = await followersOf(
    db,
    rows.flatMap((row) => (row.type === "challenge.phase-started" ? row.challengeId! : [])),
  );

  const openers = rows.some(({ type }) => type === "unmask.requested") ? await whoMayLook(db) : [];

  return rows.flatMap((row) => {
    const hearers = new Map<string, NoticeKind>(); // the first reason somebody has to hear of it is the one they get
    const tell = (kind: NoticeKind | undefined, people: readonly (string | null)[]) => {
      for (const id of kind ? people.map((one) => one && real(one)) : [])
        if (id && id !== row.byId && !hearers.has(id)) hearers.set(id, kind!);
    };
    const near = (row.ideaId && ideas.get(row.ideaId)) || {
      authors: [],
      followers: [],
      helpers: [],
      admirers: [],
      listeners: [],
    };
    const contribution =
      typeof row.about.contributionId === "string" ? said.get(row.about.contributionId) : undefined;

    switch (row.type) {
      case "idea.moved": {
        const kind = noticeOfMove[row.about.move as IdeaMove];
        if (row.about.move === "submit")
          tell(kind, [...near.admirers, ...near.listeners]); // its authors know
        else tell(kind, near.authors);
        if (!["submit", "reject", "decline"].includes(row.about.move as string))
          tell(kind, [...near.helpers, ...near.followers]);
        break;
      }
      case "idea.answered":
        tell("mentioned", mentions(row));
        tell("idea.answered", [...near.authors, ...near.followers]);
        break;
      case "suggestion.applied": // whoever suggested it hears that it was accepted
        tell(
          "suggestion.applied",
          [...near.authors, ...near.followers].filter((id) => id !== contribution?.by),
        );
        break;
      case "contribution.posted":
        tell("mentioned", mentions(row));
        tell("contribution.replied", [contribution?.parentBy ?? null]);
        tell("contribution.received", [...near.authors, ...near.followers]);
        break;
      case "contribution.resolved":
        if (row.about.state === "withdrawn") tell("offer.withdrawn", near.authors);
        else if (row.about.state !== "open")
          tell(settled(row.about.kind as ContributionKind, row.about.state as ContributionState), [
            contribution?.by ?? null,
          ]);
        break;
      case "reaction.given":
        tell("reaction.received", contribution ? [contribution.by] : near.authors);
        break;
      case "thanks.given":
        tell("thanks.received", [row.about.personId as string]);
        break;
      case "answer.due-soon":
      case "answer.overdue":
        tell(row.type, [row.about.personId as string]);
        break;
      case "expert.asked":
        tell(row.type, [row.about.personId as string]);
        break;
      case "merge.proposed":
      case "merge.undone":
        tell(row.type, near.authors);
        break;
      case "merge.agreed":
        tell(row.type, [...near.authors, ...near.followers]);
        break;
      case "merge.declined":
        tell(row.type, [(row.about.personId as string | undefined) ?? null]);
        break;
      case "credit.corrected": {
        const [what, self] = [
          row.about.deed === "taken-off" ? "credit.taken-off" : "credit.added",
          real(String(row.about.personId)) === row.byId,
        ] as const;
        tell(self ? `${what}-self` : what, self ? near.authors : [row.about.personId as string]);
        break;
      }
      case "unmask.requested":
        tell("unmask.requested", openers);
        break;
      case "unmask.approved":
        tell("unmask.approved", near.authors);
        break;
      case "owner.appointed":
        tell("owner.appointed", [row.about.ownerId as string]);
        break;
      case "update.posted":
        tell("update.posted", [...near.authors, ...near.helpers, ...near.followers]);
        break;
      case "challenge.phase-started":
        if (row.about.phase === "jury") tell("jury.began", jurors.get(row.challengeId!) ?? []);
        tell("phase.began", [
          ...(authors.get(row.challengeId!) ?? []),
          ...(followers.get(row.challengeId!) ?? []),
        ]);
        break;
    }
    return [...hearers].map(([personId, kind]) => ({
      activityId: row.id,
      personId,
      kind,
      challengeId: row.challengeId,
      ideaId: row.ideaId,
      about: worded(row.about),
    }));
  });
}

// One line for all nods at an idea that somebody has not looked at yet: what is kind must not become a flood.
async function onlyNews(db: Db, told: Told[]): Promise<Told[]> {
  const placeOf = ({ personId, ideaId, about }: Pick<Told, "personId" | "ideaId" | "about">) =>
    `${personId} ${ideaId} ${about.contributionId ?? ""}`;
  const nods = told.filter(({ kind }) => kind === "reaction.received");
  if (nods.length === 0) return told;
  const unseen = await db.execute<{
    personId: string;
    ideaId: string;
    about: Record<string, string>;
  }>(sql`select person_id as "personId", idea_id as "ideaId", about from notices
    where kind = 'reaction.received' and seen_at is null and person_id in ${[...new Set(nods.map((one) => one.personId))]}`);
  const known = new Set([...unseen].map(placeOf));
  return told.filter(
    (one) =>
      one.kind !== "reaction.received" || (!known.has(placeOf(one)) && known.add(placeOf(one))),
  );
}

// Somebody may have left the group since, or be mentioned in what they cannot see: they hear nothing.
async function onlyWhoMaySee(db: Db, told: Told[]): Promise<Told[]> {
  if (told.length === 0) return told;
  const pairs = sql.join(
    told.map((t) => sql`(${t.personId}, ${t.challengeId})`),
    sql`, `,
  );
  const rows = await db.execute<{
    pair: string;
  }>(sql`select distinct h.person_id || ' ' || challenges.id as pair
    from (values ${pairs}) h(person_id, challenge_id) join challenges on challenges.id = h.challenge_id
    join people on people.id = h.person_id and people.deactivated_at is null where ${seenBy(sql`h.person_id`)}`);
  const seen = new Set([...rows].map((row) => row.pair));
  return told.filter((t) => seen.has(`${t.personId} ${t.challengeId}`));
}

const settled = (kind: ContributionKind, state: ContributionState): NoticeKind =>
  state !== "accepted"
    ? "contribution.resolved"
    : kind === "improvement"
      ? "contribution.accepted"
      : kind === "offer"
        ? "offer.taken-up"
        : "contribution.resolved";

const mentions = (row: Happened) =>
  Array.isArray(row.about.mentions)
    ? row.about.mentions.filter((id) => typeof id === "string")
    : [];

const worded = (about: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(about).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );

async function aroundIdeas(db: Db, ids: string[]): Promise<Map<string, Around>> {
  if (ids.length === 0) return new Map();
  const rows = await db.execute<{ id: string } & Around>(sql`select i.id,
      array(select person_id from idea_authors a where a.idea_id = i.id order by position) as authors,
      array(select person_id from idea_followers f where f.idea_id = i.id order by person_id) as followers,
      array(select distinct person_id from ${creditSql} k where k.idea_id = i.id order by person_id) as helpers,
      array(select distinct f.person_id from idea_authors a join person_followers f on f.followed_id = a.person_id where a.idea_id = i.id order by f.person_id) as admirers,
      array(select f.person_id from theme_followers f where f.theme_id = i.theme_id and not exists (select from idea_authors a where a.idea_id = i.id and a.person_id = f.person_id) order by f.person_id) as listeners
    from ideas i where i.id in ${ids}`);
  return new Map([...rows].map((row) => [row.id, row]));
}

async function contributionsOf(db: Db, ids: string[]): Promise<Map<string, Said>> {
  if (ids.length === 0) return new Map();
  const rows = await db.execute<
    { id: string } & Said
  >(sql`select c.id, c.by_id as by, p.by_id as "parentBy", c.as_role as "asRole"
    from contributions c left join contributions p on p.id = c.parent_id where c.id in ${ids}`);
  return new Map([...rows].map((row) => [row.id, row]));
}

const whoMayLook = async (db: Db) =>
  [
    ...(await db.execute<{ id: string }>(
      sql`select distinct person_id as id from platform_role_holders where role in ('admin', 'moderator') order by 1`,
    )),
  ].map(({ id }) => id);

const jurorsOf = (db: Db, challengeIds: string[]) =>
  grouped(
    db,
    challengeIds,
    sql`select challenge_id as id, array_agg(person_id order by person_id) as people from challenge_members where role = 'juror' and challenge_id in ${challengeIds} group by 1`,
  );

const followersOf = (db: Db, challengeIds: string[]) =>
  grouped(
    db,
    challengeIds,
    sql`select challenge_id as id, array_agg(person_id order by person_id) as people from challenge_followers where challenge_id in ${challengeIds} group by 1`,
  );

const authorsIn = (db: Db, challengeIds: string[]) =>
  grouped(
    db,
    challengeIds,
    sql`select i.challenge_id as id, array_agg(distinct a.person_id) as people from ideas i join idea_authors a on a.idea_id = i.id
      where i.challenge_id in ${challengeIds} and i.stage <> 'withdrawn' group by 1`,
  );

async function grouped(
  db: Db,
  ids: string[],
  query: ReturnType<typeof sql>,
): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  return new Map(
    [...(await db.execute<{ id: string; people: string[] }>(query))].map((row) => [
      row.id,
      row.people,
    ]),
  );
}
