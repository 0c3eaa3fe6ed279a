import type { Contribution } from "#app/domain/contribution/contribution-thread.ts";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { When } from "../ui/when.tsx";

/**
 * How a contribution was resolved: by whom, when, with which message, which reply answers it, and
 * which task an offer was accepted for.
 */
export function Resolved({
  contribution: {
    kind,
    state,
    resolvedByName,
    resolvedByIsAnonymous,
    resolvedAt,
    resolutionMessage,
    answerId,
    task,
    hasJoinedTeam,
  },
}: {
  contribution: Contribution;
}) {
  const t = useT();
  const locale = useLocale();
  if (state === "open") return null;
  const messageKey =
    state === "accepted" && (kind === "offer" || kind === "evidence") ? kind : state;
  return (
    <div className="contribution-resolution">
      {resolvedByName && (
        <p className="text-sm text-muted">
          {t(`contribution.resolution.${messageKey}`, {
            name: displayName(
              { name: resolvedByName, isAnonymous: resolvedByIsAnonymous === true },
              locale,
            ),
          })}{" "}
          {resolvedAt && <When at={resolvedAt} />}
          {answerId && (
            <>
              {" "}
              · <a href={`#${answerId}`}>{t("contribution.answer.read")}</a>
            </>
          )}
        </p>
      )}
      {(task || hasJoinedTeam) && (
        <p>
          <b>{task ? t("contribution.offer.takes", { task }) : t("contribution.offer.joined")}</b>
        </p>
      )}
      {resolutionMessage && <p dir="auto">{resolutionMessage}</p>}
    </div>
  );
}
