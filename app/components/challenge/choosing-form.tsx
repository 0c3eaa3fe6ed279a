import { useState } from "react";
import type { EditPage } from "#app/domain/challenge/edit-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { CheckField } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { TextArea, TextField } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { useHydrated } from "../ui/hydrated.ts";
import { CriterionFields } from "./criterion-fields.tsx";
import { CurrentVersion } from "./current-version.tsx";

const maxCriteria = 20;

/**
 * Edits how winners are chosen: rules, weighted criteria and voting. Renders two empty rows, so it
 * works without JavaScript.
 */
export function ChoosingForm({ challenge }: { challenge: EditPage["challenge"] }) {
  const t = useT();
  const hydrated = useHydrated();
  const { criteria } = challenge;
  const [emptyRows, setEmptyRows] = useState(2);
  const emptyIndexes = Array.from(
    { length: Math.min(emptyRows, maxCriteria - criteria.length) },
    (_, offset) => criteria.length + offset,
  );
  const toText = (value: number | null) => (value === null ? "" : String(value));
  return (
    <Form action={paths.saveChoosing(challenge.id)} fields={{ lockVersion: challenge.lockVersion }}>
      <div>
        <TextArea
          name="selectionRules"
          label={t("challenge.rules")}
          hint={t("challenge.rules-hint")}
          value={challenge.selectionRules}
          maxCharacters={3000}
        />
        <CurrentVersion name="selectionRules" value={challenge.selectionRules} />
      </div>
      <section className="stack">
        <div>
          <h2 className="text-lg">{t("challenge.criteria")}</h2>
          <p className="field-hint">{t("challenge.criteria-hint")}</p>
        </div>
        {criteria.map((criterion, index) => (
          <CriterionFields key={criterion.id} index={index} criterion={criterion} />
        ))}
        {emptyIndexes.map((index) => (
          <CriterionFields key={`${challenge.lockVersion}-${index}`} index={index} />
        ))}
        {hydrated && (
          <div>
            <Button type="button" icon="add" onClick={() => setEmptyRows(emptyRows + 1)}>
              {t("action.add")}
            </Button>
          </div>
        )}
      </section>
      <section className="stack">
        <h2 className="text-lg">{t("challenge.voting")}</h2>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="picksMax"
            label={t("challenge.picks-max")}
            hint={t("challenge.picks-max-hint")}
            value={toText(challenge.picksMax)}
            inputMode="numeric"
            optional
          />
          <TextField
            name="picksMin"
            label={t("challenge.picks-min")}
            hint={t("challenge.picks-min-hint")}
            value={toText(challenge.picksMin)}
            inputMode="numeric"
            optional
          />
        </div>
        <CheckField
          name="countsHidden"
          label={t("challenge.hide-counts")}
          hint={t("challenge.hide-counts-hint")}
          checked={challenge.countsHidden}
        />
        <CheckField
          name="anonymousAllowed"
          label={t("challenge.names-hidden")}
          hint={t("challenge.names-hidden-hint")}
          checked={challenge.anonymousAllowed}
        />
        <CheckField
          name="resultsPublic"
          label={t("challenge.public-results")}
          checked={challenge.resultsPublic}
        />
      </section>
      <div className="form-actions">
        <Button kind="primary">{t("action.save")}</Button>
      </div>
    </Form>
  );
}
