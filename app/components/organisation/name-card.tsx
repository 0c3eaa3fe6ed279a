import { timeZones } from "#app/domain/challenge/choices.ts";
import type { Organisation } from "#app/domain/organisation/organisation-now.ts";
import { useT } from "#app/i18n/language.tsx";
import { localeTable } from "#app/i18n/locale-table.ts";
import { paths } from "#app/paths.ts";
import { locales } from "#db/locales.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { SelectField } from "../ui/choice-field.tsx";
import { Form } from "../ui/form.tsx";
import { TextField } from "../ui/text-field.tsx";

type Named = Pick<Organisation, "name" | "welcome" | "locale" | "timeZone">;

/** What the organisation is called, how it greets people, and the language and time it keeps. */
export function NameCard({ name, welcome, locale, timeZone }: Named) {
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
        {locales.map((one) => (
          <TextField
            key={one}
            name={`welcome.${one}`}
            label={t("organisation.welcome", { language: localeTable[one].name })}
            hint={t("organisation.welcome-hint")}
            value={welcome[one] ?? ""}
            optional
          />
        ))}
        <SelectField
          name="locale"
          label={t("organisation.locale")}
          value={locale}
          options={locales.map((one) => ({ value: one, label: localeTable[one].name }))}
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
