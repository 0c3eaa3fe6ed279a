import { clockPhases } from "#app/domain/funnel/challenge-phases.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { ChallengePhase } from "#db/enums.ts";
import { Form } from "../form/form.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { When } from "../ui/when.tsx";

type BlockingRefusal =
  | "challenge.ideas-unanswered"
  | "challenge.ideas-undecided"
  | "challenge.ideas-unfinished";
export type UpcomingPhase = {
  phase: ChallengePhase;
  startsAt: Date | string | null;
  blocking: readonly { refusal: string; count: number }[];
};

/** The next phase, what blocks its start, and the button that starts it. */
export function NextPhase({
  challenge,
  next,
}: {
  challenge: { id: string; phase: ChallengePhase };
  next: UpcomingPhase;
}) {
  const t = useT();
  const phaseName = t(`challenge.phase.${next.phase}`);
  const startsByClock = clockPhases.includes(next.phase);
  const reason = next.blocking
    .map(({ refusal, count }) =>
      t(`selection.next-blocked.${refusal as BlockingRefusal}`, { count }),
    )
    .join(" ");
  const readyKey = challenge.phase === "selection" ? "selection.next-ready" : "selection.next-free";
  return (
    <Card
      sunk
      className="flex flex-wrap items-center justify-between gap-4"
      label={t("selection.next", { phase: phaseName })}
    >
      <div className="grid gap-1">
        <h2 className="text-lg">{t("selection.next", { phase: phaseName })}</h2>
        {(startsByClock || !reason) && (
          <p className="flex items-center gap-2">
            <Icon name={startsByClock ? "clock" : "check"} />
            {t(startsByClock ? "selection.next-clock" : readyKey)}
          </p>
        )}
        {next.startsAt && (
          <p className="text-sm text-muted">
            {t("selection.next-planned")} <When at={next.startsAt} as="date-time" />
          </p>
        )}
      </div>
      {!startsByClock && (
        <Form
          action={paths.startPhase(challenge.id)}
          fields={{ phase: next.phase }}
          hideErrorSummary
          className="grid gap-3"
        >
          <Button kind={reason ? "secondary" : "primary"} reason={reason || null} icon="arrow">
            {t("selection.begin", { phase: phaseName })}
          </Button>
        </Form>
      )}
    </Card>
  );
}
