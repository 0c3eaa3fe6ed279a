import { Link } from "@remix-run/react";
import { type Checked, isReady } from "#app/domain/challenge/readiness.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";
import { Icon } from "../ui/icon.tsx";

/** What a challenge needs and what makes it better, each with the way there; and the button, when nothing is missing. */
export function AnnounceChecklist({
  id,
  checklist,
}: {
  id: string;
  checklist: readonly Checked[];
}) {
  const t = useT();
  const ready = isReady(checklist);
  return (
    <div className="stack gap-8 max-w-[42rem]">
      {([true, false] as const).map((must) => (
        <section key={String(must)} className="stack gap-3">
          <h2 className="text-lg">{t(must ? "challenge.must" : "challenge.advice")}</h2>
          <ul className="checklist">
            {checklist
              .filter((one) => one.must === must)
              .map(({ item, done, step }) => (
                <li key={item} data-done={done}>
                  <Icon
                    name={done ? "check" : must ? "warning" : "info"}
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
      <Form action={paths.announceChallenge(id)} hideFaults>
        <div>
          <Button kind="primary" reason={!ready && t("refusal.challenge.not-ready")}>
            {t("challenge.announce-now")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
