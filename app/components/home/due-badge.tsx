import { useT } from "#app/i18n/language.tsx";
import { useFormat, useNow } from "#app/i18n/use-format.tsx";
import { Badge } from "../ui/badge.tsx";
import { When } from "../ui/when.tsx";

const soonMs = 3 * 86_400_000;

/** A due date; a past one is shown without blame. `promised`: someone is waiting for it. */
export function DueBadge({
  due,
  zone,
  promised,
}: {
  due: string;
  zone: string;
  promised?: boolean;
}) {
  const t = useT();
  const left = new Date(due).getTime() - useNow();
  const { shortDate } = useFormat(zone);
  return (
    <Badge tone={left < soonMs ? "warning" : "plain"} icon="clock">
      {left < 0 ? (
        t(promised ? "home.due-promised" : "home.due-was", { date: shortDate(due) })
      ) : (
        <span className="first-letter:uppercase">
          <When at={due} zone={zone} />
        </span>
      )}
    </Badge>
  );
}
