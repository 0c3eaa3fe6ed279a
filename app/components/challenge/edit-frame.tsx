import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { type ChecklistItem, type EditStep, editSteps } from "#app/domain/challenge/readiness.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { ChallengePhase } from "#db/enums.ts";
import { Icon } from "../ui/icon.tsx";

const stepPath = (id: string, step: EditStep) =>
  step === "team" ? paths.challengeTeam(id) : paths.editChallenge(id, { step });

const editHeading = { title: "challenge.edit", lead: "challenge.edit-lead" } as const;
const headings = {
  team: { title: "challenge.team", lead: "challenge.team-lead" },
  announce: { title: "challenge.announce", lead: "challenge.announce-lead" },
} as const satisfies Partial<Record<EditStep, { title: string; lead: string }>>;

/** The frame of every editing step: the challenge, the steps, and which of them are incomplete. */
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
  checklist: readonly ChecklistItem[];
  children: ReactNode;
}) {
  const t = useT();
  const steps = editSteps.filter((item) => item !== "announce" || phase === "draft");
  const isIncomplete = (item: EditStep) =>
    phase === "draft" &&
    checklist.some((check) => check.step === item && check.must && !check.done);
  const { title, lead } = step === "team" || step === "announce" ? headings[step] : editHeading;
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.challenge(id)}>{question}</Link>
        </p>
        <h1>{t(title)}</h1>
        <p className="lead">{t(lead)}</p>
      </header>
      <nav aria-label={t("challenge.steps")} className="tabs edit-steps mb-8">
        {steps.map((item) => (
          <Link
            key={item}
            to={stepPath(id, item)}
            aria-current={item === step ? "page" : undefined}
          >
            {t(`challenge.step.${item}`)}
            {isIncomplete(item) && (
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
