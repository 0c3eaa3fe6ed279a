import type { HomeContent } from "#app/domain/dashboard/home-content.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat, useNow } from "#app/i18n/use-format.tsx";
import { useFrame } from "../page/frame-data.ts";
import { When } from "../ui/when.tsx";

const dayParts = [
  [6, "night"],
  [12, "morning"],
  [18, "afternoon"],
  [24, "evening"],
] as const;

/** Greets by the organisation's local time and says how many tasks are waiting. */
export function Greeting({ waiting }: { waiting: HomeContent["todoItems"] }) {
  const t = useT();
  const now = useNow();
  const hour = Number(useFormat().time(now).slice(0, 2));
  const part = dayParts.find(([until]) => hour < until)![1];
  const [first] = waiting;
  return (
    <header className="home-head">
      <h1 className="question">
        {t(`home.hello.${part}`, { name: useFrame()?.person?.name.split(" ")[0] ?? "" })}
      </h1>
      <p className="lead">
        {first ? t("home.waiting-count", { count: waiting.length }) : t("home.nothing-waiting")}
        {first?.due && Date.parse(first.due) > now && waiting.length > 1 && (
          <>
            {" "}
            {t("home.waiting-first")} <When at={first.due} zone={first.timeZone} />.
          </>
        )}
      </p>
    </header>
  );
}
