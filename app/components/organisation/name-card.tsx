import { timeZones } from "#app/domain/challenge/choices.ts";
import type { Organisation } from "#app/domain/organisation/organisation-now.ts";
import { useT } from "#app/i18n/language.tsx";
import { localeTable } from "#app/i18n/locale-table.ts";
import { paths } from "#app/paths.ts";
import { locales } from "#db/locales.ts";
import { SelectField } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { TextField } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

type NameProps = Pick<Organisation, "name" | "welcome" | "locale" | "timeZone">;

/** Name and welcome text of the organisation, its language and time zone. */
export function NameCard({ name, welcome, locale, timeZone }: NameProps) {
  const t = useT();
  const zones = (timeZones as readonly string[]).includes(timeZone)
    ? timeZones
    : [timeZone, ...timeZones];
  return (
    <Card>
      <h2 className="mb-4">{t("organisation.name-title")}</h2>
      <Form action={paths.saveOrganisation()}>
        <TextField
          name="name"
          label={t("organisation.name")}
          hint={t("organisation.name-hint")}
          value={name}
          autoComplete="organization"
          optional
        />
        {locales.map((option) => (
          <TextField
            key={option}
            name={`welcome.${option}`}
            label={t("organisation.welcome", { language: localeTable[option].name })}
            hint={t("organisation.welcome-hint")}
            value={welcome[option] ?? ""}
            optional
          />
        ))}
        <SelectField
          name="locale"
          label={t("organisation.locale")}
          value={locale}
          options={locales.map((option) => ({ value: option, label: localeTable[option].name }))}
        />
        <SelectField
          name="timeZone"
          label={t("organisation.zone")}
          hint={t("organisation.zone-hint")}
          value={timeZone}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        />
        <Button kind="primary">{t("action.save")}</Button>
      </Form>
    </Card>
  );
}
