import { useT } from "#app/i18n/language.tsx";
import { localeTable } from "#app/i18n/locale-table.ts";
import type { ScreenKey } from "#app/i18n/messages.ts";
import type { TermGroup } from "#app/i18n/own-messages.server.ts";
import type { Locale } from "#db/locales.ts";
import { Card } from "../ui/card.tsx";
import { SelectField } from "../ui/choice-field.tsx";
import { TextField } from "../ui/text-field.tsx";

/** Words that belong together, each with what goes before it and a sentence in which it stands. */
export function TermFields({ group, locale }: { group: TermGroup; locale: Locale }) {
  const t = useT();
  const kinds = localeTable[locale].kinds.map((kind) => ({ value: kind, label: kind }));
  return (
    <Card>
      <h2 className="mb-4">{t(`organisation.group.${group.name}` as ScreenKey)}</h2>
      <div className="stack">
        {group.terms.map(({ key, word, ours, sample, kind }) => (
          <div key={key} className="row">
            <TextField
              name={key}
              label={ours}
              hint={sample && <span lang={locale}>{sample}</span>}
              value={word}
              placeholder={ours}
              optional
            />
            {kind !== null && (
              <SelectField
                name={`${key}.kind`}
                label={t("organisation.kind", { word })}
                value={kind}
                options={kinds}
              />
            )}
          </div>
        ))}
      </div>
    </Card>
  );
}
