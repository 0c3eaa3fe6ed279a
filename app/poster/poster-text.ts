import { phaseEnd, phaseStart } from "#app/domain/challenge/phase-schedule.ts";
import type { PosterFacts } from "#app/domain/challenge/poster-facts.ts";
import type { Format, Moment } from "#app/i18n/format.ts";
import type { MessageTranslate } from "#app/i18n/messages.ts";
import type { ChallengePhase } from "#db/enums.ts";
import type { Locale } from "#db/locales.ts";

/** A language of a poster, with its formats in the time zone of the challenge. */
export type PosterVoice = { locale: Locale; t: MessageTranslate; format: Format };
export type PosterText = ReturnType<typeof posterText>;

type Facts = Pick<PosterFacts, "phase" | "schedule">;

/** The phases that matter to a reader of a poster: without the announcement and the end. */
export const posterSteps = ({ schedule }: Pick<PosterFacts, "schedule">) =>
  schedule.filter(({ phase }) => !["draft", "announced", "closed"].includes(phase));

const invitation: Record<ChallengePhase, "ideas" | "improve" | "follow"> = {
  draft: "ideas",
  announced: "ideas",
  ideation: "ideas",
  refinement: "improve",
  selection: "follow",
  jury: "follow",
  decision: "follow",
  implementation: "follow",
  closed: "follow",
};

/** The texts of a poster in one language, besides those of the challenge itself. */
export function posterText(
  facts: Facts & Pick<PosterFacts, "question">,
  { t, format }: PosterVoice,
) {
  const steps = posterSteps(facts).map((step) => {
    const start = phaseStart(step);
    return {
      phase: step.phase,
      name: t(`challenge.phase.${step.phase}`),
      date: start ? format.shortDate(start) : "",
    };
  });
  return {
    about: t("poster.about", { question: facts.question }),
    join: t(`poster.join.${invitation[facts.phase]}`),
    when: periodText(facts, { t, format }),
    reward: t("poster.reward"),
    scan: t("poster.scan"),
    how: t("poster.how"),
    asks: t("poster.asks"),
    more: (count: number) => t("poster.more-people", { count }),
    steps,
    path: t("poster.path", {
      steps: steps
        .map(({ name, date }) => (date ? t("poster.step", { name, date }) : name))
        .join(", "),
    }),
  };
}

function periodText({ phase, schedule }: Facts, voice: Pick<PosterVoice, "t" | "format">): string {
  const { t, format } = voice;
  const startOf = (wanted: ChallengePhase) =>
    schedule.filter((step) => step.phase === wanted).map(phaseStart)[0] ?? null;
  if (phase === "selection" || phase === "jury") {
    const decidedAt = startOf("decision");
    return decidedAt ? t("poster.when.decision", { date: format.weekday(decidedAt) }) : "";
  }
  if (invitation[phase] === "follow") return "";
  const open = phase === "refinement" ? "refinement" : "ideation";
  const [from, until] = [phase === open ? null : startOf(open), phaseEnd(open, schedule)];
  return [
    from && t("poster.when.from", { date: format.weekday(from) }),
    until && untilText(until, voice),
  ]
    .filter(Boolean)
    .join(" · ");
}

// People call midnight the end of the day before.
function untilText(end: Moment, { t, format }: Pick<PosterVoice, "t" | "format">): string {
  const time = format.time(end);
  if (time > "00:00" && time < "23:00")
    return t("poster.when.until-time", { date: format.weekday(end), time });
  const lastMoment = time === "00:00" ? new Date(end).getTime() - 60_000 : end;
  return t("poster.when.until", { date: format.weekday(lastMoment) });
}
