import type { OverdueAnswer } from "#app/domain/idea/overdue-answers.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat, useNow } from "#app/i18n/use-format.tsx";
import { Icon } from "../ui/icon.tsx";

const dayMs = 86_400_000;
const messageKeys = {
  mine: { open: "mine", late: "late-mine" },
  theirs: { open: "yours", late: "late" },
} as const;

/**
 * A promised answer that is missing: shown to the people who owe it and await it, and to everybody
 * once it is overdue.
 */
export function AnswerDue({ answer, zone }: { answer: OverdueAnswer; zone: string }) {
  const t = useT();
  const now = useNow();
  const { weekday, list } = useFormat(zone);
  const messageKey = answer.mine ? messageKeys.mine : messageKeys.theirs;
  return (
    <p className="answer-due" data-late={answer.late || undefined}>
      <Icon name="clock" size={18} />
      <span suppressHydrationWarning>
        {t(`contribution.answer-due.${answer.late ? messageKey.late : messageKey.open}`, {
          day: weekday(answer.due),
          count: Math.max(1, Math.ceil((now - Date.parse(answer.due)) / dayMs)),
          names: list(answer.people.map(({ name }) => name)),
        })}
      </span>
    </p>
  );
}
