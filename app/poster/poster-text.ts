import { beginOf, phaseEnds } from "#app/domain/challenge/phase-schedule.ts";
import type { PosterFacts } from "#app/domain/challenge/poster-facts.ts";
import type { Format, Moment } from "#app/i18n/format.ts";
import type { MessageTranslate } from "#app/i18n/messages.ts";
import type { ChallengePhase } from "#db/enums.ts";
import type { Locale } from "#db/locales.ts";

/** A language a poster speaks, with how it writes moments in the time zone of the challenge. */
export type Voice = { locale: Locale; t: MessageTranslate; format: Format };
export type PosterWords = ReturnType<typeof posterWords>;

type Facts = Pick<PosterFacts, "phase" | "schedule">;

/** The steps somebody who reads a poster can take part in or wait for: not that it was announced, nor that all is done. */
export const hungSteps = ({ schedule }: Pick<PosterFacts, "schedule">) =>
  schedule.filter(({ phase }) => !["draft", "announced", "closed"].includes(phase));

const invites: Record<ChallengePhase, "ideas" | "improve" | "follow"> = {
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

/** What a poster says beside the words of the challenge itself, in one language. */
export function posterWords(facts: Facts & Pick<PosterFacts, "question">, { t, format }: Voice) {
  const steps = hungSteps(facts).map((step) => {
    const at = beginOf(step);
    return {
      phase: step.phase,
      name: t(`challenge.phase.${step.phase}`),
      date: at ? format.shortDate(at) : "",
    };
  });
  return {
    about: t("poster.about", { question: facts.question }),
    join: t(`poster.join.${invites[facts.phase]}`),
    when: whenToCome(facts, { t, format }),
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

function whenToCome({ phase, schedule }: Facts, voice: Pick<Voice, "t" | "format">): string {
  const { t, format } = voice;
  const begins = (wanted: ChallengePhase) =>
    schedule.filter((step) => step.phase === wanted).map(beginOf)[0] ?? null;
  if (phase === "selection" || phase === "jury") {
    const at = begins("decision");
    return at ? t("poster.when.decision", { date: format.weekday(at) }) : "";
  }
  if (invites[phase] === "follow") return "";
  const open = phase === "refinement" ? "refinement" : "ideation";
  const [from, until] = [phase === open ? null : begins(open), phaseEnds(open, schedule)];
  return [
    from && t("poster.when.from", { date: format.weekday(from) }),
    until && untilWhen(until, voice),
  ]
    .filter(Boolean)
    .join(" · ");
}

// A phase ends at an instant. At midnight people call that the end of the day before.
function untilWhen(at: Moment, { t, format }: Pick<Voice, "t" | "format">): string {
  const time = format.time(at);
  if (time > "00:00" && time < "23:00")
    return t("poster.when.until-time", { date: format.weekday(at), time });
  const end = time === "00:00" ? new Date(at).getTime() - 60_000 : at;
  return t("poster.when.until", { date: format.weekday(end) });
}
