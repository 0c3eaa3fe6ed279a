import { type PlannedPhase, phaseEnds } from "#app/domain/challenge/phase-schedule.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat, useNow } from "#app/i18n/use-format.tsx";
import type { ChallengePhase } from "#db/enums.ts";
import { Countdown } from "../ui/countdown.tsx";

/** How long the phase still takes, large, with the exact moment in the challenge's time zone. Nothing once the planned moment has passed. */
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
  const endsAt = phaseEnds(phase, schedule);
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
