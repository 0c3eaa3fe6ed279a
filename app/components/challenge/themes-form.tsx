import { useState } from "react";
import { themesMost } from "#app/domain/challenge/choices.ts";
import type { EditPage } from "#app/domain/challenge/edit-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { CheckField } from "../ui/choice-field.tsx";
import { Form } from "../ui/form.tsx";
import { useHydrated } from "../ui/hydrated.ts";
import { TextField } from "../ui/text-field.tsx";

/** What ideas can be about: names, in order. Empty rows stand ready without JavaScript too. */
export function ThemesForm({ challenge }: { challenge: EditPage["challenge"] }) {
  const t = useT();
  const hydrated = useHydrated();
  const { themes } = challenge;
  const [empty, more] = useState(themes.length === 0 ? 3 : 2);
  const room = themesMost - themes.length;
  return (
    <Form action={paths.saveThemes(challenge.id)} fields={{ edited: challenge.edited }}>
      <p className="field-hint max-w-[42rem]">{t("challenge.themes-hint", { most: themesMost })}</p>
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
      {Array.from({ length: Math.min(empty, room) }, (_, n) => themes.length + n).map((at) => (
        <TextField
          key={`${challenge.edited}-${at}`}
          name={`themes.${at}.name`}
          label={t("challenge.theme-number", { number: at + 1 })}
          optional
        />
      ))}
      {hydrated && empty < room && (
        <div>
          <Button type="button" icon="add" onClick={() => more(empty + 1)}>
            {t("action.add")}
          </Button>
        </div>
      )}
      <div className="form-acts">
        <Button kind="primary">{t("action.save")}</Button>
      </div>
    </Form>
  );
}
