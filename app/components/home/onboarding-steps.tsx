import type { HomePage } from "#app/domain/dashboard/home-content.ts";
import type { GuideStep } from "#app/domain/onboarding/onboarding.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { SmallSwell } from "../page/small-swell.tsx";
import { Button } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";
import { Icon } from "../ui/icon.tsx";

const where: Record<GuideStep, () => string> = {
  invited: paths.adminInvite,
  grouped: paths.adminGroups,
  makerNamed: paths.adminPeople,
  mailed: paths.outbox,
  drafted: paths.newChallenge,
  sponsorNamed: () => paths.challenges({ tab: "drafts" }),
  announced: () => paths.challenges({ tab: "drafts" }),
  answeredAsManager: paths.challenges,
  face: paths.me,
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

/** What to do first in this part, and what it brings; steps tick themselves off. It can be put away, and found again at one's profile. */
export function FirstSteps({ guide: { guide, steps } }: { guide: NonNullable<HomePage["guide"]> }) {
  const t = useT();
  const done = steps.filter((step) => step.done).length;
  return (
    <section className="first-steps" aria-labelledby="first">
      <div className="first-steps-head">
        <h2 id="first">{t(`home.guide.${guide}`)}</h2>
        <SmallSwell
          steps={steps.length}
          reached={done}
          label={t("home.guide.progress", { done, count: steps.length })}
        />
      </div>
      <p className="text-muted">{t(`home.guide.${guide}-why`)}</p>
      <ol>
        {steps.map(({ step, done }) => (
          <li key={step} data-done={done}>
            <span className="first-steps-tick">
              {done && <Icon name="check" size={18} label={t("home.guide.done")} />}
            </span>
            <span>
              {done ? (
                <b>{t(`home.step.${step}`)}</b>
              ) : (
                <>
                  <a href={where[step]()}>{t(`home.step.${step}`)}</a>
                  <small>{t(`home.step.${step}-what`)}</small>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      <Form action={paths.setGuide()} fields={{ guide, want: "away" }} className="" hideFaults>
        <Button kind="quiet" small>
          {t("home.guide.away")}
        </Button>
      </Form>
    </section>
  );
}
