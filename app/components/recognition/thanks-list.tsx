import type { Thanks } from "#app/domain/recognition/recognition-for-idea.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { When } from "../ui/when.tsx";

/**
 * Thanks with their messages. Givers can withdraw theirs; recipients can hide them. `targetOf`:
 * what the thanks were for, where that is not obvious.
 */
export function ThanksList<Entry extends Omit<Thanks, "contributionId">>({
  thanks,
  targetOf,
}: {
  thanks: readonly Entry[];
  targetOf?: (one: Entry) => { to: string; title: string };
}) {
  const t = useT();
  if (thanks.length === 0) return null;
  return (
    <ul className="thanks">
      {thanks.map((entry) => {
        const target = targetOf?.(entry);
        return (
          <li key={entry.id} className="thanks-item">
            <Icon name="heart" size={18} />
            <div className="min-w-0 grow">
              <p className="text-sm">
                <a href={paths.person(entry.from.id)}>{entry.from.name}</a>{" "}
                {t("recognition.thanks")} <a href={paths.person(entry.to.id)}>{entry.to.name}</a>{" "}
                <span className="text-muted">
                  · <When at={entry.createdAt} />
                </span>{" "}
                {entry.isHidden && <Badge icon="lock">{t("recognition.hidden")}</Badge>}
              </p>
              <p dir="auto" className="thanks-message">
                {entry.message}
              </p>
              {target && (
                <p className="text-sm">
                  <a href={target.to}>{target.title}</a>
                </p>
              )}
            </div>
            {entry.isMine && (
              <Form action={paths.withdrawThanks(entry.id)} className="no-print" hideErrorSummary>
                <Button
                  kind="quiet"
                  small
                  label={t("recognition.take-back-of", { name: entry.to.name })}
                >
                  {t("recognition.take-back")}
                </Button>
              </Form>
            )}
            {entry.isForMe && (
              <Form
                action={paths.hideThanks(entry.id)}
                fields={{ want: entry.isHidden ? "off" : "on" }}
                className="no-print"
                hideErrorSummary
              >
                <Button
                  kind="quiet"
                  small
                  label={t(entry.isHidden ? "recognition.show-of" : "recognition.hide-of", {
                    name: entry.from.name,
                  })}
                >
                  {t(entry.isHidden ? "recognition.show" : "recognition.hide")}
                </Button>
              </Form>
            )}
          </li>
        );
      })}
    </ul>
  );
}
