import type { HomePage } from "#app/domain/dashboard/home-content.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat, useNow } from "#app/i18n/use-format.tsx";
import { useFrame } from "../page/frame-data.ts";
import { When } from "../ui/when.tsx";

const parts = [
  [6, "night"],
  [12, "morning"],
  [18, "afternoon"],
  [24, "evening"],
] as const;

/** Hello by the clock of the organisation, and in one sentence whether anything waits. */
export function Greeting({ waiting }: { waiting: HomePage["waiting"] }) {
  const t = useT();
  const now = useNow();
  const hour = Number(useFormat().time(now).slice(0, 2));
  const part = parts.find(([until]) => hour < until)![1];
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
            {t("home.waiting-first")} <When at={first.due} zone={first.zone} />.
          </>
        )}
      </p>
    </header>
  );
}
