import type { OwedAnswer as Owed } from "#app/domain/idea/overdue-answers.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat, useNow } from "#app/i18n/use-format.tsx";
import { Icon } from "../ui/icon.tsx";

const day = 86_400_000;

/** An answer that was promised and is not there: to who owes it and who waits for it, and once it is late to everybody. */
export function OwedAnswer({ owed, zone }: { owed: Owed; zone: string }) {
  const t = useT();
  const now = useNow();
  const { weekday, list } = useFormat(zone);
  const said = owed.late ? (owed.mine ? "late-mine" : "late") : owed.mine ? "mine" : "yours";
  return (
    <p className="owed" data-late={owed.late || undefined}>
      <Icon name="clock" size={18} />
      <span suppressHydrationWarning>
        {t(`contribution.owed.${said}`, {
          day: weekday(owed.due),
          count: Math.max(1, Math.ceil((now - Date.parse(owed.due)) / day)),
          names: list(owed.people.map(({ name }) => name)),
        })}
      </span>
    </p>
  );
}
