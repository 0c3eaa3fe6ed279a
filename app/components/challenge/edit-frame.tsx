import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { type Checked, type EditStep, editSteps } from "#app/domain/challenge/readiness.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { ChallengePhase } from "#db/enums.ts";
import { Icon } from "../ui/icon.tsx";

const addressOf = (id: string, step: EditStep) =>
  step === "team" ? paths.challengeTeam(id) : paths.editChallenge(id, { step });

/** Around every step of editing: which challenge it is, the steps, and in which of them something is still missing. */
export function EditFrame({
  id,
  question,
  phase,
  step,
  checklist,
  children,
}: {
  id: string;
  question: string;
  phase: ChallengePhase;
  step: EditStep;
  checklist: readonly Checked[];
  children: ReactNode;
}) {
  const t = useT();
  const steps = editSteps.filter((one) => one !== "announce" || phase === "draft");
  const missing = (one: EditStep) =>
    phase === "draft" && checklist.some((item) => item.step === one && item.must && !item.done);
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.challenge(id)}>{question}</Link>
        </p>
        <h1>
          {t(
            step === "team"
              ? "challenge.team"
              : step === "announce"
                ? "challenge.announce"
                : "challenge.edit",
          )}
        </h1>
        <p className="lead">
          {t(
            step === "team"
              ? "challenge.team-lead"
              : step === "announce"
                ? "challenge.announce-lead"
                : "challenge.edit-lead",
          )}
        </p>
      </header>
      <nav aria-label={t("challenge.steps")} className="tabs edit-steps mb-8">
        {steps.map((one) => (
          <Link key={one} to={addressOf(id, one)} aria-current={one === step ? "page" : undefined}>
            {t(`challenge.step.${one}`)}
            {missing(one) && (
              <span className="step-missing">
                <Icon name="warning" size={16} label={t("challenge.check-open")} />
              </span>
            )}
          </Link>
        ))}
      </nav>
      {children}
    </>
  );
}
