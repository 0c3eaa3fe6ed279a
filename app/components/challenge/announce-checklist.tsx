import { Link } from "@remix-run/react";
import { type ChecklistItem, isReady } from "#app/domain/challenge/readiness.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

const groups = [
  { must: true, title: "challenge.must", openIcon: "warning" },
  { must: false, title: "challenge.advice", openIcon: "info" },
] as const;

/**
 * What a challenge needs before it is announced and what improves it, with links, and the button to
 * announce it.
 */
export function AnnounceChecklist({
  id,
  checklist,
}: {
  id: string;
  checklist: readonly ChecklistItem[];
}) {
  const t = useT();
  const ready = isReady(checklist);
  return (
    <div className="stack gap-8 max-w-[42rem]">
      {groups.map(({ must, title, openIcon }) => (
        <section key={title} className="stack gap-3">
          <h2 className="text-lg">{t(title)}</h2>
          <ul className="checklist">
            {checklist
              .filter((item) => item.must === must)
              .map(({ item, done, step }) => (
                <li key={item} data-done={done}>
                  <Icon
                    name={done ? "check" : openIcon}
                    label={t(done ? "challenge.check-done" : "challenge.check-open")}
                  />
                  <span>{t(`challenge.check.${item}`)}</span>
                  {!done && (
                    <Link
                      to={
                        step === "team"
                          ? paths.challengeTeam(id)
                          : paths.editChallenge(id, { step })
                      }
                    >
                      {t("challenge.mend")}
                      <span className="sr-only">: {t(`challenge.step.${step}`)}</span>
                    </Link>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
      <Form action={paths.announceChallenge(id)} hideErrorSummary>
        <div>
          <Button kind="primary" reason={!ready && t("refusal.challenge.not-ready")}>
            {t("challenge.announce-now")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
