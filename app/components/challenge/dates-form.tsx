import { type DatedPhase, datedPhases, timeZones } from "#app/domain/challenge/choices.ts";
import type { EditPage } from "#app/domain/challenge/edit-page.ts";
import { phaseStart } from "#app/domain/challenge/phase-schedule.ts";
import { optionalPhases } from "#app/domain/funnel/challenge-phases.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { challengePhases } from "#db/enums.ts";
import { CheckField, SelectField } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { DateTimeField } from "../form/special-field.tsx";
import { TextField } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";

type Props = {
  challenge: EditPage["challenge"];
  starts: Partial<Record<DatedPhase, string>>;
  mayRestructure: boolean;
};

const isOptional = (phase: DatedPhase) => (optionalPhases as readonly string[]).includes(phase);

/**
 * Edits which phases the challenge has and when they start. `starts`: values of date-and-time
 * fields, in the challenge's time zone.
 */
export function DatesForm({ challenge, starts, mayRestructure }: Props) {
  const t = useT();
  const { dateTime } = useFormat(challenge.timeZone);
  const { phase: currentPhase, plan, timeZone, answerDays } = challenge;
  const isUpcoming = (phase: DatedPhase) =>
    challengePhases.indexOf(phase) > challengePhases.indexOf(currentPhase);
  const zoneOptions = (timeZones as readonly string[]).includes(timeZone)
    ? timeZones
    : [timeZone, ...timeZones];
  return (
    <Form
      action={paths.saveSchedule(challenge.id)}
      fields={{ lockVersion: challenge.lockVersion, ...(mayRestructure ? {} : { timeZone }) }}
    >
      <p className="field-hint">{t("challenge.dates-hint")}</p>
      {mayRestructure && (
        <SelectField
          name="timeZone"
          label={t("challenge.zone")}
          value={timeZone}
          options={zoneOptions.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        />
      )}
      <TextField
        name="answerDays"
        label={t("challenge.answer-days")}
        hint={t("challenge.answer-days-hint")}
        value={answerDays === null ? "" : String(answerDays)}
        inputMode="numeric"
        optional
      />
      <ol className="stack">
        {datedPhases.map((phase) => {
          const step = plan.find((planned) => planned.phase === phase);
          if (!step && !mayRestructure) return null;
          const startedAt = step && phaseStart(step);
          return (
            <li key={phase} className="card stack gap-3">
              <div>
                <h2 className="text-lg">{t(`challenge.phase.${phase}`)}</h2>
                <p className="field-hint">{t(`challenge.phase-about.${phase}`)}</p>
              </div>
              {isOptional(phase) &&
                (mayRestructure ? (
                  <CheckField
                    name={`has.${phase}`}
                    label={t("challenge.has-phase")}
                    checked={!!step}
                  />
                ) : (
                  <input type="hidden" name={`has.${phase}`} value="yes" />
                ))}
              {isUpcoming(phase) ? (
                <DateTimeField
                  name={`at.${phase}`}
                  label={t("challenge.phase-from", { phase: t(`challenge.phase.${phase}`) })}
                  zone={timeZone}
                  value={starts[phase] ?? ""}
                  optional
                />
              ) : (
                <p>
                  <input type="hidden" name={`at.${phase}`} value={starts[phase] ?? ""} />
                  {startedAt && t("challenge.begun-at", { date: dateTime(startedAt) })}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <div className="form-actions">
        <Button kind="primary">{t("action.save")}</Button>
      </div>
    </Form>
  );
}
