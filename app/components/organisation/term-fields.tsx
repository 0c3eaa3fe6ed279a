import { useT } from "#app/i18n/language.tsx";
import { localeTable } from "#app/i18n/locale-table.ts";
import type { ScreenKey } from "#app/i18n/messages.ts";
import type { TermGroup } from "#app/i18n/own-messages.server.ts";
import type { Locale } from "#db/locales.ts";
import { SelectField } from "../form/choice-field.tsx";
import { TextField } from "../form/text-field.tsx";
import { Card } from "../ui/card.tsx";

/** A group of terms, each with a sentence that uses it. */
export function TermFields({ group, locale }: { group: TermGroup; locale: Locale }) {
  const t = useT();
  const kinds = localeTable[locale].kinds.map((kind) => ({ value: kind, label: kind }));
  return (
    <Card>
      <h2 className="mb-4">{t(`organisation.group.${group.name}` as ScreenKey)}</h2>
      <div className="stack">
        {group.terms.map(({ key, word, defaultWord: ours, sample, kind }) => (
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
