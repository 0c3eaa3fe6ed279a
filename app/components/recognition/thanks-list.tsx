import type { Thanks } from "#app/domain/recognition/recognition-for-idea.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";
import { Icon } from "../ui/icon.tsx";
import { When } from "../ui/when.tsx";

/** Thanks, each in the words of who gave it. Who gave it can take it back; whom it is for can keep it to themself. `place`: what it was for, where that is not plain. */
export function ThanksList<One extends Omit<Thanks, "contributionId">>({
  thanks,
  place,
}: {
  thanks: readonly One[];
  place?: (one: One) => { to: string; title: string };
}) {
  const t = useT();
  if (thanks.length === 0) return null;
  return (
    <ul className="thanks">
      {thanks.map((one) => {
        const at = place?.(one);
        return (
          <li key={one.id} className="thanks-one">
            <Icon name="heart" size={18} />
            <div className="min-w-0 grow">
              <p className="text-sm">
                <a href={paths.person(one.from.id)}>{one.from.name}</a> {t("recognition.thanks")}{" "}
                <a href={paths.person(one.to.id)}>{one.to.name}</a>{" "}
                <span className="text-muted">
                  · <When at={one.at} />
                </span>{" "}
                {one.hidden && <Badge icon="lock">{t("recognition.hidden")}</Badge>}
              </p>
              <p dir="auto" className="thanks-words">
                {one.words}
              </p>
              {at && (
                <p className="text-sm">
                  <a href={at.to}>{at.title}</a>
                </p>
              )}
            </div>
            {one.mine && (
              <Form action={paths.takeBackThanks(one.id)} className="no-print" hideFaults>
                <Button
                  kind="quiet"
                  small
                  label={t("recognition.take-back-of", { name: one.to.name })}
                >
                  {t("recognition.take-back")}
                </Button>
              </Form>
            )}
            {one.forMe && (
              <Form
                action={paths.hideThanks(one.id)}
                fields={{ want: one.hidden ? "off" : "on" }}
                className="no-print"
                hideFaults
              >
                <Button
                  kind="quiet"
                  small
                  label={t(one.hidden ? "recognition.show-of" : "recognition.hide-of", {
                    name: one.from.name,
                  })}
                >
                  {t(one.hidden ? "recognition.show" : "recognition.hide")}
                </Button>
              </Form>
            )}
          </li>
        );
      })}
    </ul>
  );
}
