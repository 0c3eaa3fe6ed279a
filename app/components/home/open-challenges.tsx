import type { HomeContent } from "#app/domain/dashboard/home-content.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Cover } from "../page/cover.tsx";
import { LinkButton } from "../ui/button.tsx";
import { When } from "../ui/when.tsx";

/** The other challenges that are open now, one per line. */
export function OpenChallenges({
  challenges,
  mayCreate,
}: {
  challenges: HomeContent["openChallenges"];
  mayCreate: boolean;
}) {
  const t = useT();
  return (
    <section aria-labelledby="open">
      <div className="section-head">
        <h2 id="open" className="home-title">
          {t(challenges.length ? "home.also-open" : "home.challenges")}
        </h2>
        {mayCreate && (
          <LinkButton to={paths.newChallenge()} small kind="quiet" icon="add">
            {t("home.new-challenge")}
          </LinkButton>
        )}
      </div>
      <ul className="open-list">
        {challenges.map(({ id, question, coverId, endsAt, phase, timeZone, ideas }) => (
          <li key={id}>
            <span className="open-cover">
              <Cover id={id} photo={coverId && paths.file(coverId, 320)} />
            </span>
            <div className="min-w-0">
              <h3>
                <a href={paths.challenge(id)}>{question}</a>
              </h3>
              <p>
                {t(`challenge.phase.${phase}`)}
                {endsAt && (
                  <>
                    {" "}
                    ·{" "}
                    <When
                      at={endsAt}
                      as={phase === "announced" ? "relative" : "left"}
                      zone={timeZone}
                    />
                  </>
                )}
                {ideas > 0 && <> · {t("challenge.count-ideas", { count: ideas })}</>}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="home-more">
        <a href={paths.challenges()}>{t("home.all-challenges")}</a>
      </p>
    </section>
  );
}
