import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { type Locale, locales } from "#db/locales.ts";
import type { letters } from "#db/schema/notification.ts";
import { creditSql, type Help } from "../credit/credit.ts";
import { organisationNow } from "../organisation/organisation-now.ts";
import { shownName } from "../people/anonymous-name.ts";
import { type LetterTemplate, type NoticeKind, noticeKinds } from "./notification-kinds.ts";
import type { Told } from "./recipients.ts";

/** What a letter about an idea, a contribution or a challenge may speak of. */
export type LetterData = {
  name: string;
  question: string;
  ideaTitle: string;
  ideaId: string;
  challengeId: string;
  byName: string;
  words: string;
};
/** What those about how an idea did say besides: with what whoever reads it helped. */
export type HelpedData = LetterData & { helped?: Pick<Help, "kind" | "words">[] };
/** What those about an answer that is owed say besides: how many, and until when the first. */
export type OwedData = LetterData & { count: number; due: string; zone: string };

const ended: readonly NoticeKind[] = ["idea.won", "idea.realised"]; // these say to whoever helped with what

type Row = {
  personId: string;
  name: string;
  email: string;
  locale: Locale | null;
  language: string;
};

/** The letters that go with these notices, for people who have an address and may see what it is about. A handful of queries whatever the number. */
export async function lettersFor(
  db: Db,
  told: readonly Told[],
): Promise<(typeof letters.$inferInsert)[]> {
  if (told.length === 0) return [];
  const people = new Map(
    [
      ...(await db.execute<Row>(sql`select id as "personId", name, email, locale from people
    where id in ${[...new Set(told.map((t) => t.personId))]} and email is not null and deactivated_at is null`)),
    ].map((row) => [row.personId, row]),
  );
  const facts = new Map(
    [
      ...(await db.execute<{
        id: number;
        question: string;
        language: string;
        zone: string | null;
        ideaTitle: string | null;
        byName: string | null;
        words: string | null;
      }>(sql`
    select a.id, c.question, c.language, c.time_zone as zone, i.title as "ideaTitle", p.name as "byName",
      coalesce(h.words, x.words, k.body_text, u.body_text, (select reason from idea_stage_changes s where s.idea_id = a.idea_id and a.type = 'idea.moved' and s.at = a.at order by id desc limit 1)) as words
    from activity a left join challenges c on c.id = a.challenge_id left join ideas i on i.id = a.idea_id left join people p on p.id = a.by_id
      left join contributions k on k.id = a.about->>'contributionId' left join thanks h on h.id = a.about->>'thanksId' left join expert_requests x on x.id = a.about->>'requestId' left join implementation_updates u on u.id = a.about->>'updateId'
    where a.id in ${[...new Set(told.map((t) => t.activityId))]}`)),
    ].map((row) => [Number(row.id), row]),
  );

  const helped = await helpedWith(
    db,
    told.filter(({ kind }) => ended.includes(kind)),
  );
  const { locale: usual } = await organisationNow(db);

  return told.flatMap(({ activityId, personId, kind, ideaId, challengeId, about }) => {
    const [person, fact] = [people.get(personId), facts.get(activityId)];
    const template: LetterTemplate | null = noticeKinds[kind];
    if (!person || !fact || !template) return [];
    const onceFor = `${activityId}:${kind}:${personId}`;
    const locale = person.locale ?? locales.find((one) => one === fact.language) ?? usual;
    const data: LetterData | OwedData | HelpedData = {
      name: person.name,
      question: fact.question ?? "",
      ideaTitle: fact.ideaTitle ?? "",
      ideaId: ideaId ?? "",
      challengeId: challengeId ?? "",
      byName: shownName(fact.byName ?? "", locale),
      words: (fact.words ?? "").slice(0, 600),
      ...(ended.includes(kind) && { helped: helped.get(`${ideaId} ${personId}`) ?? [] }),
      ...(about.due && { count: Number(about.count), due: about.due, zone: fact.zone ?? "UTC" }),
    };
    return [
      {
        template,
        toPersonId: personId,
        toAddress: person.email,
        locale,
        data,
        messageId: onceFor,
        onceFor,
      },
    ];
  });
}

/** With what each of these people helped the idea they are told of, by `idea person`. */
async function helpedWith(
  db: Db,
  told: readonly Told[],
): Promise<Map<string, NonNullable<HelpedData["helped"]>>> {
  if (told.length === 0) return new Map();
  const rows = await db.execute<{ id: string; helps: NonNullable<HelpedData["helped"]> }>(sql`
    select k.idea_id || ' ' || k.person_id as id, jsonb_agg(jsonb_build_object('kind', k.kind, 'words', k.words) order by k.at, k.kind) as helps
    from (select idea_id, person_id, kind, words, min(at) as at from ${creditSql} c where c.idea_id in ${[...new Set(told.map((one) => one.ideaId))]} and c.person_id in ${[...new Set(told.map((one) => one.personId))]}
      and c.kind not in ('authored', 'team') group by 1, 2, 3, 4) k group by k.idea_id, k.person_id`);
  return new Map([...rows].map(({ id, helps }) => [id, helps]));
}
