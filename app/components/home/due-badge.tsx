import { useT } from "#app/i18n/language.tsx";
import { useFormat, useNow } from "#app/i18n/use-format.tsx";
import { Badge } from "../ui/badge.tsx";
import { When } from "../ui/when.tsx";

const soon = 3 * 86_400_000;

/** By when something should be done. What is past says its day, without a reproach. `promised`: to somebody who waits. */
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
    <Badge tone={left < soon ? "amber" : "plain"} icon="clock">
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
