import type { HomePage } from "#app/domain/dashboard/home-content.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { PhaseBadge } from "../challenge/phase-badge.tsx";
import { Cover } from "../page/cover.tsx";
import { Avatars } from "../ui/avatar.tsx";
import { LinkButton } from "../ui/button.tsx";
import { Countdown } from "../ui/countdown.tsx";

/** The most pressing open challenge: its question large, who asks it, how long is left, and the one thing to do. `draftOf`: I began an idea for it. */
export function HeroChallenge({
  challenge,
  begun,
}: {
  challenge: HomePage["open"][number];
  begun: boolean;
}) {
  const t = useT();
  const { list, money } = useFormat(challenge.timeZone);
  const { id, phase, endsAt, sponsors } = challenge;
  const writes = phase === "ideation";
  return (
    <article className="hero">
      <div className="hero-art">
        <Cover id={id} photo={challenge.coverId && paths.file(challenge.coverId, 1600)} />
      </div>
      <div className="hero-words">
        <p>
          <PhaseBadge phase={phase} />
        </p>
        <h2>
          <a href={paths.challenge(id)}>{challenge.question}</a>
        </h2>
        {sponsors.length > 0 && (
          <div className="person">
            <Avatars
              people={sponsors.map(({ photoId, ...face }) => ({
                ...face,
                photo: photoId && paths.file(photoId, 104),
              }))}
              most={4}
              label={t("challenge.sponsors")}
            />
            <span>
              {t("home.hero.asked-by", {
                names: list(sponsors.slice(0, 3).map(({ name }) => name)),
                count: sponsors.length,
              })}
              {challenge.pledgedMinor > 0 && (
                <small>
                  {t("home.hero.pledged", {
                    amount: money(challenge.pledgedMinor, challenge.currency),
                  })}
                </small>
              )}
            </span>
          </div>
        )}
        {endsAt && (
          <p className="hero-clock">
            <Countdown at={endsAt} zone={challenge.timeZone} />
            <small>
              {t(
                phase === "announced"
                  ? "home.hero.until-open"
                  : phase === "ideation"
                    ? "home.hero.until-posted"
                    : "home.hero.until-chosen",
              )}
            </small>
          </p>
        )}
        <div className="form-acts">
          <LinkButton
            to={writes ? paths.newIdea(id) : paths.challenge(id)}
            kind="primary"
            icon={writes ? "add" : "arrow"}
            plain
          >
            {t(
              writes
                ? begun
                  ? "challenge.finish-idea"
                  : "challenge.post-idea"
                : phase === "refinement"
                  ? "home.hero.vote"
                  : "home.hero.look",
            )}
          </LinkButton>
          {challenge.ideas > 0 && (
            <LinkButton to={`${paths.challenge(id)}#ideas`} kind="quiet" plain>
              {t("home.hero.read", { count: challenge.ideas })}
            </LinkButton>
          )}
        </div>
      </div>
    </article>
  );
}
