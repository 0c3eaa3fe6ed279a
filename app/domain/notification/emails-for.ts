import { sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import type { Db } from "#db/client.server.ts";
import { type Locale, locales } from "#db/locales.ts";
import type { emails } from "#db/schema/notification.ts";
import { creditSql, type Help } from "../credit/credit.ts";
import { organisationNow } from "../organisation/organisation-now.ts";
import { displayName } from "../people/anonymous-name.ts";
import {
  type EmailTemplateName,
  type NotificationKind,
  notificationKinds,
} from "./notification-kinds.ts";
import type { Recipient } from "./recipients.ts";

/** The data of an email about an idea, a contribution or a challenge. */
export type EmailData = {
  name: string;
  question: string;
  ideaTitle: string;
  ideaId: string;
  challengeId: string;
  byName: string;
  message: string;
};
/** Emails about how an idea ended also say what the recipient helped with. */
export type HelpedData = EmailData & { helped?: Pick<Help, "kind" | "description">[] };
/** Emails about due answers also say how many there are, and when the first is due. */
export type AnswerDueData = EmailData & { count: number; due: string; zone: string };

type RecipientRow = { personId: string; name: string; email: string; locale: Locale | null };
type ActivityFacts = {
  id: number;
  question: string | null;
  language: string | null;
  zone: string | null;
  ideaTitle: string | null;
  byName: string | null;
  byIsAnonymous: boolean | null;
  message: string | null;
};
type Helps = NonNullable<HelpedData["helped"]>;

const endedKinds: readonly NotificationKind[] = ["idea.won", "idea.realised"];
const maxMessageLength = 600;

/**
 * The emails that go with these notifications, for active people with an address. The number of
 * queries does not depend on the number of recipients.
 */
export async function emailsFor(
  db: Db,
  recipients: readonly Recipient[],
): Promise<(typeof emails.$inferInsert)[]> {
  if (recipients.length === 0) return [];
  const people = await recipientRows(db, recipients);
  const facts = await activityFacts(db, recipients);
  const helps = await helpByRecipient(
    db,
    recipients.filter(({ kind }) => endedKinds.includes(kind)),
  );
  const { locale: defaultLocale } = await organisationNow(db);

  return recipients.flatMap(({ activityId, personId, kind, ideaId, challengeId, about }) => {
    const [person, fact] = [people.get(personId), facts.get(activityId)];
    const template: EmailTemplateName | null = notificationKinds[kind];
    if (!person || !fact || !template) return [];
    const challengeLocale = locales.find((known) => known === fact.language);
    const locale = person.locale ?? challengeLocale ?? defaultLocale;
    const data: EmailData | AnswerDueData | HelpedData = {
      name: person.name,
      question: fact.question ?? "",
      ideaTitle: fact.ideaTitle ?? "",
      ideaId: ideaId ?? "",
      challengeId: challengeId ?? "",
      byName: displayName(
        { name: fact.byName ?? "", isAnonymous: fact.byIsAnonymous === true },
        locale,
      ),
      message: (fact.message ?? "").slice(0, maxMessageLength),
      ...(endedKinds.includes(kind) && { helped: helps.get(`${ideaId} ${personId}`) ?? [] }),
      ...(about.due && { count: Number(about.count), due: about.due, zone: fact.zone ?? "UTC" }),
    };
    const dedupeKey = `${activityId}:${kind}:${personId}`;
    return [
      {
        template,
        toPersonId: personId,
        toAddress: person.email,
        locale,
        data,
        messageId: dedupeKey,
        dedupeKey,
      },
    ];
  });
}

async function recipientRows(
  db: Db,
  recipients: readonly Recipient[],
): Promise<Map<string, RecipientRow>> {
  const rows = await db.execute<RecipientRow>(sql`
    select id as "personId", name, email, locale
    from people
    where id = ${anyOf(new Set(recipients.map(({ personId }) => personId)))}
      and email is not null
      and deactivated_at is null`);
  return new Map([...rows].map((row) => [row.personId, row]));
}

async function activityFacts(
  db: Db,
  recipients: readonly Recipient[],
): Promise<Map<number, ActivityFacts>> {
  const rows = await db.execute<ActivityFacts>(sql`
    select
      a.id,
      c.question,
      c.language,
      c.time_zone as zone,
      i.title as "ideaTitle",
      p.name as "byName",
      p.kind = 'placeholder' as "byIsAnonymous",
      coalesce(h.message, x.message, k.body_text, u.body_text, (
        select reason from idea_stage_changes s
        where s.idea_id = a.idea_id and a.type = 'idea.moved' and s.changed_at = a.created_at
        order by id desc
        limit 1
      )) as message
    from activity a
    left join challenges c on c.id = a.challenge_id
    left join ideas i on i.id = a.idea_id
    left join people p on p.id = a.actor_id
    left join contributions k on k.id = a.about->>'contributionId'
    left join thanks h on h.id = a.about->>'thanksId'
    left join expert_requests x on x.id = a.about->>'requestId'
    left join implementation_updates u on u.id = a.about->>'updateId'
    where a.id = ${anyOf(new Set(recipients.map(({ activityId }) => activityId)))}`);
  return new Map([...rows].map((row) => [Number(row.id), row]));
}

/** What each of these recipients helped with, by idea id and person id with a space between. */
async function helpByRecipient(
  db: Db,
  recipients: readonly Recipient[],
): Promise<Map<string, Helps>> {
  if (recipients.length === 0) return new Map();
  const rows = await db.execute<{ id: string; helps: Helps }>(sql`
    select
      k.idea_id || ' ' || k.person_id as id,
      jsonb_agg(
        jsonb_build_object('kind', k.kind, 'description', k.description) order by k.earned_at, k.kind
      ) as helps
    from (
      select idea_id, person_id, kind, description, min(earned_at) as earned_at
      from ${creditSql} c
      where c.idea_id = ${anyOf(new Set(recipients.map(({ ideaId }) => ideaId)))}
        and c.person_id = ${anyOf(new Set(recipients.map(({ personId }) => personId)))}
        and c.kind not in ('authored', 'team')
      group by 1, 2, 3, 4
    ) k
    group by k.idea_id, k.person_id`);
  return new Map([...rows].map(({ id, helps }) => [id, helps]));
}
