import type { Contribution } from "#app/domain/contribution/contribution-thread.ts";
import { shownName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { When } from "../ui/when.tsx";

/** How something was settled: by whom, when, with what words, which reply is the answer, and what an offer was taken up for. */
export function Settled({
  said: { kind, state, settledBy, settledAt, settledWith, answerId, task, joined },
}: {
  said: Contribution;
}) {
  const t = useT();
  const locale = useLocale();
  if (state === "open") return null;
  const how = state === "accepted" && (kind === "offer" || kind === "evidence") ? kind : state;
  return (
    <div className="contribution-settled">
      {settledBy && (
        <p className="text-sm text-muted">
          {t(`contribution.settled.${how}`, { name: shownName(settledBy, locale) })}{" "}
          {settledAt && <When at={settledAt} />}
          {answerId && (
            <>
              {" "}
              · <a href={`#${answerId}`}>{t("contribution.answer.read")}</a>
            </>
          )}
        </p>
      )}
      {(task || joined) && (
        <p>
          <b>{task ? t("contribution.offer.takes", { task }) : t("contribution.offer.joined")}</b>
        </p>
      )}
      {settledWith && <p dir="auto">{settledWith}</p>}
    </div>
  );
}
