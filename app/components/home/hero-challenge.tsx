import type { HomeContent } from "#app/domain/dashboard/home-content.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { ChallengePhase } from "#db/enums.ts";
import { PhaseBadge } from "../challenge/phase-badge.tsx";
import { Cover } from "../page/cover.tsx";
import { Avatars } from "../ui/avatar.tsx";
import { LinkButton } from "../ui/button.tsx";
import { Countdown } from "../ui/countdown.tsx";

const deadlineLabels: Partial<
  Record<ChallengePhase, "home.hero.until-open" | "home.hero.until-posted">
> = { announced: "home.hero.until-open", ideation: "home.hero.until-posted" };

/**
 * The most urgent open challenge: its question, sponsors, deadline and next action. `hasDraft`: the
 * reader has begun an idea for it.
 */
export function HeroChallenge({
  challenge,
  hasDraft,
}: {
  challenge: HomeContent["openChallenges"][number];
  hasDraft: boolean;
}) {
  const t = useT();
  const { list, money } = useFormat(challenge.timeZone);
  const { id, phase, endsAt, sponsors } = challenge;
  const mayWrite = phase === "ideation";
  const writeLabel = hasDraft ? "challenge.finish-idea" : "challenge.post-idea";
  const readLabel = phase === "refinement" ? "home.hero.vote" : "home.hero.look";
  return (
    <article className="hero">
      <div className="hero-cover">
        <Cover id={id} photo={challenge.coverId && paths.file(challenge.coverId, 1600)} />
      </div>
      <div className="hero-content">
        <p>
          <PhaseBadge phase={phase} />
        </p>
        <h2>
          <a href={paths.challenge(id)}>{challenge.question}</a>
        </h2>
        {sponsors.length > 0 && (
          <div className="person">
            <Avatars
              people={sponsors.map(({ photoId, ...person }) => ({
                ...person,
                photo: photoId && paths.file(photoId, 104),
              }))}
              max={4}
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
            <small>{t(deadlineLabels[phase] ?? "home.hero.until-chosen")}</small>
          </p>
        )}
        <div className="form-actions">
          <LinkButton
            to={mayWrite ? paths.newIdea(id) : paths.challenge(id)}
            kind="primary"
            icon={mayWrite ? "add" : "arrow"}
            plain
          >
            {t(mayWrite ? writeLabel : readLabel)}
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
