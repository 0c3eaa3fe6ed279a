import type { Criterion } from "#app/domain/challenge/challenge-head.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { Meter } from "../ui/meter.tsx";
import { PlainText } from "./plain-text.tsx";

type Choosing = {
  selectionRules: string;
  criteria: Criterion[];
  countsHidden: boolean;
  anonymousAllowed: boolean;
  answerDays: number | null;
};

/** How winners are chosen, published beforehand: the rules, and the criteria with their weights. */
export function HowChosen({
  selectionRules,
  criteria,
  countsHidden,
  anonymousAllowed,
  answerDays,
}: Choosing) {
  const t = useT();
  const { percent } = useFormat();
  const totalWeight = criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (!selectionRules && criteria.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="choosing">
      <h2 id="choosing">{t("challenge.choosing")}</h2>
      {selectionRules && <PlainText text={selectionRules} />}
      {answerDays !== null && <p>{t("challenge.answers-within", { count: answerDays })}</p>}
      {anonymousAllowed && <p>{t("anonymity.allowed")}</p>}
      {countsHidden && <p className="text-muted">{t("challenge.counts-hidden")}</p>}
      {criteria.length > 0 && (
        <>
          <h3>{t("challenge.weights")}</h3>
          <ul className="criteria">
            {criteria.map(
              ({ id, name, description, weight, scaleMin, scaleMax, lowMeans, highMeans }) => (
                <li key={id}>
                  <Meter
                    label={<b>{name}</b>}
                    value={weight}
                    max={totalWeight}
                    valueText={percent(weight / totalWeight)}
                  />
                  {description && <p>{description}</p>}
                  {(lowMeans || highMeans) && (
                    <p className="text-sm text-muted">
                      {t("challenge.scale", {
                        min: scaleMin,
                        low: lowMeans || "…",
                        max: scaleMax,
                        high: highMeans || "…",
                      })}
                    </p>
                  )}
                </li>
              ),
            )}
          </ul>
        </>
      )}
    </section>
  );
}
