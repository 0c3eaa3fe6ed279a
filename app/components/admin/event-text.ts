import type { EventType } from "#app/domain/activity/events.ts";
import type { LogRow } from "#app/domain/admin/audit-log.ts";
import type { ScreenKey, ScreenTranslate } from "#app/i18n/messages.ts";

type Row = Pick<
  LogRow,
  "type" | "said" | "by" | "person" | "group" | "challenge" | "idea" | "look"
>;

// Where one type has several sentences, which one this row gets: what is added to `event.<type>`.
const variants: Partial<Record<EventType, (row: Row) => string | number | false | undefined>> = {
  "person.signed-in": ({ said }) => said.demo && "demo",
  "person.invited": ({ challenge }) => !!challenge && "challenge",
  "person.changed": ({ by, person }) => by?.id === person?.id && "own",
  "challenge.phase-started": ({ said }) => said.byClock && "clock",
  "organisation.changed": ({ said }) => said.part,
  "idea.moved": ({ said }) => said.move,
  "contribution.posted": ({ said }) => said.kind,
  "contribution.resolved": ({ said }) => said.state,
  "credit.corrected": ({ said }) => said.deed,
  "author.revealed": ({ said }) => said.openedBy,
};

/** What happened, in one sentence. Whom a vote was for is not said: that is between the voter and the count. */
export function eventWords(t: ScreenTranslate, row: Row): string {
  const variant = variants[row.type]?.(row);
  const key = `event.${row.type}${variant ? `.${variant}` : ""}` as ScreenKey;
  const { role, phase, part, rows } = row.said;
  return t(key, {
    by: row.by?.name ?? t("event.somebody"),
    person: row.person?.name ?? t("event.somebody"),
    idea: row.idea?.title || t("event.an-idea"),
    challenge: row.challenge?.question ?? t("event.a-challenge"),
    group: row.group ?? t("event.a-group"),
    role: role ? t(`role.${role}` as "role.admin") : "",
    phase: phase ? t(`challenge.phase.${phase}` as "challenge.phase.draft") : "",
    part: part ? t(`event.part.${part}` as "event.part.team") : "",
    rows: rows ?? 0,
    reason: row.look?.reason ?? "",
    asked: row.look?.asked ?? t("event.somebody"),
  });
}
