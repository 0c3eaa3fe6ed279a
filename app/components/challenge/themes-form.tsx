import { useState } from "react";
import { maxThemes } from "#app/domain/challenge/choices.ts";
import type { EditPage } from "#app/domain/challenge/edit-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { CheckField } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { TextField } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { useHydrated } from "../ui/hydrated.ts";

/**
 * Edits the themes of a challenge, in order. Renders empty rows, so it works without JavaScript.
 */
export function ThemesForm({ challenge }: { challenge: EditPage["challenge"] }) {
  const t = useT();
  const hydrated = useHydrated();
  const { themes } = challenge;
  const [emptyRows, setEmptyRows] = useState(themes.length === 0 ? 3 : 2);
  const freeRows = maxThemes - themes.length;
  return (
    <Form action={paths.saveThemes(challenge.id)} fields={{ lockVersion: challenge.lockVersion }}>
      <p className="field-hint max-w-[42rem]">{t("challenge.themes-hint", { most: maxThemes })}</p>
      {themes.map((theme, at) => (
        <fieldset key={theme.id} className="card stack gap-3">
          <legend className="sr-only">{theme.name}</legend>
          <input type="hidden" name={`themes.${at}.id`} value={theme.id} />
          <input type="hidden" name={`themes.${at}.uses`} value={theme.uses} />
          <TextField
            name={`themes.${at}.name`}
            label={t("challenge.theme-number", { number: at + 1 })}
            value={theme.name}
          />
          <CheckField
            name={`themes.${at}.away`}
            label={t("challenge.theme-away")}
            hint={
              theme.uses > 0 ? t("challenge.theme-away-what", { count: theme.uses }) : undefined
            }
          />
        </fieldset>
      ))}
      {Array.from({ length: Math.min(emptyRows, freeRows) }, (_, n) => themes.length + n).map(
        (at) => (
          <TextField
            key={`${challenge.lockVersion}-${at}`}
            name={`themes.${at}.name`}
            label={t("challenge.theme-number", { number: at + 1 })}
            optional
          />
        ),
      )}
      {hydrated && emptyRows < freeRows && (
        <div>
          <Button type="button" icon="add" onClick={() => setEmptyRows(emptyRows + 1)}>
            {t("action.add")}
          </Button>
        </div>
      )}
      <div className="form-actions">
        <Button kind="primary">{t("action.save")}</Button>
      </div>
    </Form>
  );
}
