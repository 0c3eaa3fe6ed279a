import { sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import type { Db } from "#db/client.server.ts";
import { challengeVisibleTo } from "../challenge/load-challenge.ts";
import {
  type ActivityRow,
  type IdeaAudience,
  loadAudience,
  type NotificationAudience,
} from "./notification-audience.ts";
import type { NotificationKind } from "./notification-kinds.ts";
import { notificationReasons } from "./notification-reasons.ts";

/** One notification for one person. */
export type Recipient = {
  activityId: number;
  personId: string;
  kind: NotificationKind;
  challengeId: string | null;
  ideaId: string | null;
  about: Record<string, string>;
};

const emptyAudience: IdeaAudience = {
  authors: [],
  followers: [],
  helpers: [],
  authorFollowers: [],
  themeFollowers: [],
};

/**
 * Who is notified of each row, with a constant number of queries for the whole batch. People are
 * not notified of what they did themselves.
 */
export async function recipientsOf(db: Db, rows: readonly ActivityRow[]): Promise<Recipient[]> {
  const audience = await loadAudience(db, rows);
  const candidates = rows.flatMap((row) => candidatesFor(row, audience));
  return withoutRepeatedReactions(db, await onlyWhoCanSee(db, candidates));
}

function candidatesFor(row: ActivityRow, audience: NotificationAudience): Recipient[] {
  const { identityOf } = audience;
  const actorId = row.actorId && identityOf(row.actorId);
  const { contributionId } = row.about;
  const reasons = notificationReasons(row, {
    audience,
    actorId,
    idea: (row.ideaId && audience.ideas.get(row.ideaId)) || emptyAudience,
    contribution:
      typeof contributionId === "string" ? audience.contributions.get(contributionId) : undefined,
  });

  const kindOf = new Map<string, NotificationKind>(); // a person's first reason counts
  for (const [kind, people] of reasons) {
    for (const id of people.map((person) => person && identityOf(person)))
      if (id && id !== actorId && !kindOf.has(id)) kindOf.set(id, kind);
  }
  return [...kindOf].map(([personId, kind]) => ({
    activityId: row.id,
    personId,
    kind,
    challengeId: row.challengeId,
    ideaId: row.ideaId,
    about: stringValues(row.about),
  }));
}

const stringValues = (about: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(about).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );

/** Keeps one notification of all reactions to the same text until the person has seen it. */
async function withoutRepeatedReactions(db: Db, recipients: Recipient[]): Promise<Recipient[]> {
  const reactions = recipients.filter(({ kind }) => kind === "reaction.received");
  if (reactions.length === 0) return recipients;
  const keyOf = ({ personId, ideaId, about }: Pick<Recipient, "personId" | "ideaId" | "about">) =>
    `${personId} ${ideaId} ${about.contributionId ?? ""}`;
  const unseen = await db.execute<{
    personId: string;
    ideaId: string;
    about: Record<string, string>;
  }>(sql`
    select person_id as "personId", idea_id as "ideaId", about
    from notifications
    where kind = 'reaction.received'
      and seen_at is null
      and person_id = ${anyOf(new Set(reactions.map(({ personId }) => personId)))}`);
  const known = new Set([...unseen].map(keyOf));
  return recipients.filter((recipient) => {
    if (recipient.kind !== "reaction.received") return true;
    const isNew = !known.has(keyOf(recipient));
    known.add(keyOf(recipient));
    return isNew;
  });
}

/** Drops people who have lost access since, or are mentioned in what they cannot see. */
async function onlyWhoCanSee(db: Db, recipients: Recipient[]): Promise<Recipient[]> {
  if (recipients.length === 0) return recipients;
  const pairs = sql.join(
    recipients.map(({ personId, challengeId }) => sql`(${personId}, ${challengeId})`),
    sql`, `,
  );
  const rows = await db.execute<{ pair: string }>(sql`
    select distinct h.person_id || ' ' || challenges.id as pair
    from (values ${pairs}) h(person_id, challenge_id)
    join challenges on challenges.id = h.challenge_id
    join people on people.id = h.person_id and people.deactivated_at is null
    where ${challengeVisibleTo(sql`h.person_id`)}`);
  const visible = new Set([...rows].map(({ pair }) => pair));
  return recipients.filter(({ personId, challengeId }) =>
    visible.has(`${personId} ${challengeId}`),
  );
}
