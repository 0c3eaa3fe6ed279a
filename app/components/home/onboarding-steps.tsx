import type { HomeContent } from "#app/domain/dashboard/home-content.ts";
import type { GuideStep } from "#app/domain/onboarding/onboarding.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { SmallSwell } from "../page/small-swell.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

const stepPaths: Record<GuideStep, () => string> = {
  invited: paths.adminInvite,
  grouped: paths.adminGroups,
  makerNamed: paths.adminPeople,
  mailed: paths.outbox,
  drafted: paths.newChallenge,
  sponsorNamed: () => paths.challenges({ tab: "drafts" }),
  announced: () => paths.challenges({ tab: "drafts" }),
  answeredAsManager: paths.challenges,
  photo: paths.me,
  ownWords: paths.sponsors,
  pledged: paths.sponsors,
  answeredAsSponsor: paths.challenges,
  scored: paths.reviews,
  scoredAll: paths.reviews,
  voted: paths.challenges,
  helped: paths.challenges,
  posted: paths.challenges,
  follows: paths.challenges,
};

/**
 * The first steps of a role and what they bring; completed steps are checked automatically. Can be
 * dismissed, and reopened from the profile.
 */
export function OnboardingSteps({
  guide: { guide, steps },
}: {
  guide: NonNullable<HomeContent["guide"]>;
}) {
  const t = useT();
  const doneCount = steps.filter((step) => step.done).length;
  return (
    <section className="onboarding" aria-labelledby="first">
      <div className="onboarding-head">
        <h2 id="first">{t(`home.guide.${guide}`)}</h2>
        <SmallSwell
          steps={steps.length}
          reached={doneCount}
          label={t("home.guide.progress", { done: doneCount, count: steps.length })}
        />
      </div>
      <p className="text-muted">{t(`home.guide.${guide}-why`)}</p>
      <ol>
        {steps.map(({ step, done }) => (
          <li key={step} data-done={done}>
            <span className="onboarding-check">
              {done && <Icon name="check" size={18} label={t("home.guide.done")} />}
            </span>
            <span>
              {done ? (
                <b>{t(`home.step.${step}`)}</b>
              ) : (
                <>
                  <a href={stepPaths[step]()}>{t(`home.step.${step}`)}</a>
                  <small>{t(`home.step.${step}-what`)}</small>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      <Form
        action={paths.setGuide()}
        fields={{ guide, want: "dismissed" }}
        className=""
        hideErrorSummary
      >
        <Button kind="quiet" small>
          {t("home.guide.away")}
        </Button>
      </Form>
    </section>
  );
}
