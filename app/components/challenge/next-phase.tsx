import { clockPhases } from "#app/domain/funnel/challenge-phases.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { ChallengePhase } from "#db/enums.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Form } from "../ui/form.tsx";
import { Icon } from "../ui/icon.tsx";
import { When } from "../ui/when.tsx";

type Blocked =
  | "challenge.ideas-unanswered"
  | "challenge.ideas-undecided"
  | "challenge.ideas-unfinished";
export type Next = {
  phase: ChallengePhase;
  startsAt: Date | string | null;
  blocking: readonly { refusal: string; count: number }[];
};

/** What follows, what still keeps it from beginning, and the button that begins it. */
export function NextPhase({
  challenge,
  next,
}: {
  challenge: { id: string; phase: ChallengePhase };
  next: Next;
}) {
  const t = useT();
  const phase = t(`challenge.phase.${next.phase}`);
  const byClock = clockPhases.includes(next.phase);
  const why = next.blocking
    .map(({ refusal, count }) => t(`selection.next-blocked.${refusal as Blocked}`, { count }))
    .join(" ");
  return (
    <Card
      sunk
      className="flex flex-wrap items-center justify-between gap-4"
      label={t("selection.next", { phase })}
    >
      <div className="grid gap-1">
        <h2 className="text-lg">{t("selection.next", { phase })}</h2>
        {(byClock || !why) && (
          <p className="flex items-center gap-2">
            <Icon name={byClock ? "clock" : "check"} />
            {t(
              byClock
                ? "selection.next-clock"
                : challenge.phase === "selection"
                  ? "selection.next-ready"
                  : "selection.next-free",
            )}
          </p>
        )}
        {next.startsAt && (
          <p className="text-sm text-muted">
            {t("selection.next-planned")} <When at={next.startsAt} as="date-time" />
          </p>
        )}
      </div>
      {!byClock && (
        <Form
          action={paths.beginPhase(challenge.id)}
          fields={{ phase: next.phase }}
          hideFaults
          className="grid gap-3"
        >
          <Button kind={why ? "secondary" : "primary"} reason={why || null} icon="arrow">
            {t("selection.begin", { phase })}
          </Button>
        </Form>
      )}
    </Card>
  );
}
