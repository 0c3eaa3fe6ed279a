import { type DatedPhase, datedPhases, timeZones } from "#app/domain/challenge/choices.ts";
import type { EditPage } from "#app/domain/challenge/edit-page.ts";
import { beginOf } from "#app/domain/challenge/phase-schedule.ts";
import { optionalPhases } from "#app/domain/funnel/challenge-phases.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { challengePhases } from "#db/enums.ts";
import { Button } from "../ui/button.tsx";
import { CheckField, SelectField } from "../ui/choice-field.tsx";
import { Form } from "../ui/form.tsx";
import { DateTimeField } from "../ui/special-field.tsx";
import { TextField } from "../ui/text-field.tsx";

type Props = {
  challenge: EditPage["challenge"];
  starts: Partial<Record<DatedPhase, string>>;
  reshape: boolean;
};

const isOptional = (phase: DatedPhase) => (optionalPhases as readonly string[]).includes(phase);

/** Which phases the challenge has and when they begin. `starts`: what a date-and-time field takes, in the challenge's time zone. */
export function DatesForm({ challenge, starts, reshape }: Props) {
  const t = useT();
  const { dateTime } = useFormat(challenge.timeZone);
  const { phase: here, plan, timeZone, answerDays } = challenge;
  const toCome = (phase: DatedPhase) =>
    challengePhases.indexOf(phase) > challengePhases.indexOf(here);
  const zones = (timeZones as readonly string[]).includes(timeZone)
    ? timeZones
    : [timeZone, ...timeZones];
  return (
    <Form
      action={paths.saveSchedule(challenge.id)}
      fields={{ edited: challenge.edited, ...(reshape ? {} : { timeZone }) }}
    >
      <p className="field-hint">{t("challenge.dates-hint")}</p>
      {reshape && (
        <SelectField
          name="timeZone"
          label={t("challenge.zone")}
          value={timeZone}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
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
          const step = plan.find((one) => one.phase === phase);
          if (!step && !reshape) return null;
          const begun = step && beginOf(step);
          return (
            <li key={phase} className="card stack gap-3">
              <div>
                <h2 className="text-lg">{t(`challenge.phase.${phase}`)}</h2>
                <p className="field-hint">{t(`challenge.phase-about.${phase}`)}</p>
              </div>
              {isOptional(phase) &&
                (reshape ? (
                  <CheckField
                    name={`has.${phase}`}
                    label={t("challenge.has-phase")}
                    checked={!!step}
                  />
                ) : (
                  <input type="hidden" name={`has.${phase}`} value="yes" />
                ))}
              {toCome(phase) ? (
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
                  {begun && t("challenge.begun-at", { date: dateTime(begun) })}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <div className="form-acts">
        <Button kind="primary">{t("action.save")}</Button>
      </div>
    </Form>
  );
}
