import type { EventType } from "#app/domain/activity/events.ts";
import type { AuditLogRow } from "#app/domain/admin/audit-log.ts";
import type { ScreenKey, ScreenTranslate } from "#app/i18n/messages.ts";

type EventRow = Pick<
  AuditLogRow,
  "type" | "details" | "actor" | "person" | "group" | "challenge" | "idea" | "unmaskRequest"
>;

// The suffix of `event.<type>` for types that have several sentences.
const variants: Partial<Record<EventType, (row: EventRow) => string | number | false | undefined>> =
  {
    "person.signed-in": ({ details }) => details.demo && "demo",
    "person.invited": ({ challenge }) => !!challenge && "challenge",
    "person.changed": ({ actor, person }) => actor?.id === person?.id && "own",
    "challenge.phase-started": ({ details }) => details.byClock && "clock",
    "organisation.changed": ({ details }) => details.part,
    "idea.moved": ({ details }) => details.move,
    "contribution.posted": ({ details }) => details.kind,
    "contribution.resolved": ({ details }) => details.state,
    "credit.corrected": ({ details }) => details.action,
    "author.revealed": ({ details }) => details.cause,
  };

/** An event as one sentence. It never says which idea a vote was for: the ballot is secret. */
export function eventText(t: ScreenTranslate, row: EventRow): string {
  const variant = variants[row.type]?.(row);
  const key = `event.${row.type}${variant ? `.${variant}` : ""}` as ScreenKey;
  const { role, phase, part, rows } = row.details;
  return t(key, {
    by: row.actor?.name ?? t("event.somebody"),
    person: row.person?.name ?? t("event.somebody"),
    idea: row.idea?.title || t("event.an-idea"),
    challenge: row.challenge?.question ?? t("event.a-challenge"),
    group: row.group ?? t("event.a-group"),
    role: role ? t(`role.${role}` as "role.admin") : "",
    phase: phase ? t(`challenge.phase.${phase}` as "challenge.phase.draft") : "",
    part: part ? t(`event.part.${part}` as "event.part.team") : "",
    rows: rows ?? 0,
    reason: row.unmaskRequest?.reason ?? "",
    asked: row.unmaskRequest?.requestedBy ?? t("event.somebody"),
  });
}
