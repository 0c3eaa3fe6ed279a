import { type PlannedPhase, phaseEnd } from "#app/domain/challenge/phase-schedule.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { ChallengePhase } from "#db/enums.ts";
import { Cover } from "../page/cover.tsx";
import { Avatars } from "../ui/avatar.tsx";
import { LinkCard } from "../ui/card.tsx";
import { When } from "../ui/when.tsx";
import { PhaseBadge } from "./phase-badge.tsx";

export type CardChallenge = {
  id: string;
  question: string;
  phase: ChallengePhase;
  coverId: string | null;
  timeZone: string;
  currency: string;
  schedule: PlannedPhase[];
  sponsors: { id: string; name: string; photoId: string | null }[];
  ideas: number;
  contributions: number;
  pledgedMinor: number;
};

/** A challenge in a list: its question, sponsors, deadline and activity. */
export function ChallengeCard({
  challenge,
  level,
}: {
  challenge: CardChallenge;
  level?: "h2" | "h3";
}) {
  const t = useT();
  const format = useFormat(challenge.timeZone);
  const endsAt = phaseEnd(challenge.phase, challenge.schedule);
  const people = challenge.sponsors.map(({ id, name, photoId }) => ({
    id,
    name,
    photo: photoId && paths.file(photoId, 104),
  }));
  return (
    <LinkCard
      to={paths.challenge(challenge.id)}
      title={challenge.question}
      plain
      level={level}
      className="challenge-card"
      before={
        <>
          <div className="card-cover">
            <Cover
              id={challenge.id}
              photo={challenge.coverId && paths.file(challenge.coverId, 800)}
            />
          </div>
          <p className="challenge-card-top">
            <PhaseBadge phase={challenge.phase} />
            {endsAt && <When at={endsAt} as="left" zone={challenge.timeZone} />}
          </p>
        </>
      }
    >
      <div className="challenge-card-foot">
        {people.length > 0 && (
          <span className="person">
            <Avatars people={people} max={3} size="small" label={t("challenge.sponsors")} />
            <small>{format.list(people.slice(0, 2).map(({ name }) => name))}</small>
          </span>
        )}
        <p className="text-sm text-muted">
          {t("challenge.count-ideas", { count: challenge.ideas })}
          {challenge.contributions > 0 && (
            <> · {t("challenge.count-contributions", { count: challenge.contributions })}</>
          )}
          {challenge.pledgedMinor > 0 && (
            <> · {format.money(challenge.pledgedMinor, challenge.currency)}</>
          )}
        </p>
      </div>
    </LinkCard>
  );
}
