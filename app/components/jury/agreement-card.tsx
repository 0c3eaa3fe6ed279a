import type { Agreement } from "#app/domain/jury/standings.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";

/** How far the jury agrees, and whether strict and lenient jurors were evened out. */
export function AgreementCard({
  alpha,
  agreement,
  groups,
  corrected,
}: {
  alpha: number | null;
  agreement: Agreement;
  groups: number;
  corrected: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const hasSeparateGroups = groups > 1;
  return (
    <Card className="stack">
      <div className="grid gap-2">
        <h2 className="text-lg">{t("ranking.agreement")}</h2>
        <p>{t(`ranking.agreement.${agreement}`)}</p>
        {alpha !== null && (
          <p className="text-sm text-muted">
            {t("ranking.alpha", { alpha: format.fixed(alpha, 2) })}
          </p>
        )}
      </div>
      <div className="grid justify-items-start gap-2">
        {hasSeparateGroups && (
          <p className="flex items-start gap-2 font-semibold">
            <span className="flex-none pt-1">
              <Icon name="warning" />
            </span>
            {t("ranking.uncorrected")}
          </p>
        )}
        {corrected && (
          <p className="flex items-start gap-2 font-semibold">
            <span className="flex-none pt-1">
              <Icon name="scales" />
            </span>
            {t("ranking.corrected")}
          </p>
        )}
        <p className="text-sm text-muted">
          {hasSeparateGroups
            ? t("ranking.uncorrected-what", { count: groups })
            : t(corrected ? "ranking.corrected-what" : "ranking.corrected-none")}
        </p>
      </div>
    </Card>
  );
}
