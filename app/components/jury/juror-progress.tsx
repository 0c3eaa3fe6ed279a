import { useT } from "#app/i18n/language.tsx";
import { Card } from "../ui/card.tsx";
import { Progress } from "../ui/progress.tsx";

export type JurorCount = {
  id: string;
  name: string;
  given: number;
  total: number;
  conflicts: number;
};

/** How far each juror has come, by name. */
export function JurorProgress({ progress }: { progress: readonly JurorCount[] }) {
  const t = useT();
  return (
    <Card className="stack">
      <h2 className="text-lg">{t("ranking.progress")}</h2>
      {progress.length === 0 && (
        <div>
          <p className="font-semibold">{t("ranking.progress-none")}</p>
          <p className="text-sm text-muted">{t("ranking.progress-none-what")}</p>
        </div>
      )}
      {progress.map(({ id, name, given, total, conflicts }) => (
        <div key={id} className="grid gap-1">
          <Progress
            label={name}
            done={given}
            total={total}
            valueText={t("ranking.progress-label", { given, total })}
          />
          {conflicts > 0 && (
            <p className="text-sm text-muted">{t("ranking.conflicts", { count: conflicts })}</p>
          )}
        </div>
      ))}
    </Card>
  );
}
