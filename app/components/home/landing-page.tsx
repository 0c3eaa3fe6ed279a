import type { LandingPage as LandingPageData } from "#app/domain/dashboard/landing-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { DemoPeople } from "../auth/demo-people.tsx";
import { OutcomeCard } from "../implementation/outcome-card.tsx";
import { OwnAccount } from "../people/own-account.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";

const promises: [key: "minute" | "together" | "answer" | "seen", icon: IconName][] = [
  ["minute", "clock"],
  ["together", "people"],
  ["answer", "speech"],
  ["seen", "eye"],
];

/** The page before signing in: what the product is, sign-in, and outcomes so far. */
export function LandingPage({ landing: { people, outcomes } }: { landing: LandingPageData }) {
  const t = useT();
  return (
    <div className="landing">
      <header className="landing-head">
        <h1 className="question">{t("landing.title")}</h1>
        <p className="lead">{t("landing.lead")}</p>
        {people && (
          <p className="lg:hidden">
            <a href="#own">{t("session.own")}</a>
          </p>
        )}
      </header>
      <LandingDrawing />
      <div className="columns">
        <div className="stack gap-10">
          {people && (
            <section aria-labelledby="demo">
              <h2 id="demo">{t("session.demo.title")}</h2>
              <p className="mb-4 mt-1 text-muted">{t("session.demo.lead")}</p>
              <DemoPeople people={people} to={null} />
            </section>
          )}
          <ul className="landing-promises" aria-label={t("landing.promises")}>
            {promises.map(([key, icon]) => (
              <li key={key}>
                <span className="todo-icon">
                  <Icon name={icon} size={22} />
                </span>
                <div>
                  <b>{t(`landing.${key}`)}</b>
                  <p>{t(`landing.${key}-what`)}</p>
                </div>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <OwnAccount to={null} isSecondary={!!people} />
        </div>
      </div>
      {outcomes.length > 0 && (
        <section className="stack" aria-labelledby="came">
          <h2 id="came">{t("landing.came")}</h2>
          <div className="cards">
            {outcomes.map((outcome) => (
              <OutcomeCard key={outcome.id} outcome={outcome} />
            ))}
          </div>
          <p>
            <a href={paths.outcomes()}>{t("home.all-outcomes")}</a>
          </p>
        </section>
      )}
    </div>
  );
}

/** The path of an idea as a rising line. */
function LandingDrawing() {
  return (
    <svg
      className="landing-sea"
      viewBox="0 0 1200 220"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path
        className="cover-1"
        d="M0 150c90 0 120-40 220-40s140 44 250 44 150-70 270-70 150 58 250 58 130-44 210-44v122H0Z"
      />
      <path
        className="cover-2"
        d="M0 186c120 0 150-34 270-34s170 40 290 40 160-58 290-58 170 46 350 46v40H0Z"
      />
      <path
        className="landing-line"
        d="M0 176c70 0 80-24 140-24s70 30 130 30 80-52 160-52 90 40 150 40 90-78 180-78 100 56 170 56 90-122 270-122"
      />
    </svg>
  );
}
