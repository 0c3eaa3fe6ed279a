import { type PlannedPhase, phaseEnd } from "#app/domain/challenge/phase-schedule.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat, useNow } from "#app/i18n/use-format.tsx";
import type { ChallengePhase } from "#db/enums.ts";
import { Countdown } from "../ui/countdown.tsx";

/**
 * The time left in this phase, with its exact end in the challenge's time zone. Empty once the
 * planned end has passed.
 */
export function ClockCard({
  phase,
  schedule,
  zone,
}: {
  phase: ChallengePhase;
  schedule: PlannedPhase[];
  zone: string;
}) {
  const t = useT();
  const now = useNow();
  const { dateTime } = useFormat(zone);
  const endsAt = phaseEnd(phase, schedule);
  if (!endsAt || phase === "draft" || phase === "closed" || new Date(endsAt).getTime() <= now)
    return null;
  return (
    <div className="clock-card">
      <p className="font-semibold">{t(`challenge.countdown.${phase}`)}</p>
      <Countdown at={endsAt} zone={zone} />
      <p className="text-sm text-muted">
        {t("challenge.until", {
          date: dateTime(endsAt),
          zone: zone.split("/").pop()!.replaceAll("_", " "),
        })}
      </p>
    </div>
  );
}
