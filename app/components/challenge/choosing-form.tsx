import { useState } from "react";
import type { EditPage } from "#app/domain/challenge/edit-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { CheckField } from "../ui/choice-field.tsx";
import { Form } from "../ui/form.tsx";
import { useHydrated } from "../ui/hydrated.ts";
import { TextArea, TextField } from "../ui/text-field.tsx";
import { CriterionFields } from "./criterion-fields.tsx";
import { NowStands } from "./current-version.tsx";

/** How winners are chosen: words, criteria with weights, and how one votes. Two empty rows stand ready without JavaScript too. */
export function ChoosingForm({ challenge }: { challenge: EditPage["challenge"] }) {
  const t = useT();
  const hydrated = useHydrated();
  const { criteria } = challenge;
  const [empty, more] = useState(2);
  const number = (value: number | null) => (value === null ? "" : String(value));
  return (
    <Form action={paths.saveChoosing(challenge.id)} fields={{ edited: challenge.edited }}>
      <div>
        <TextArea
          name="selectionRules"
          label={t("challenge.rules")}
          hint={t("challenge.rules-hint")}
          value={challenge.selectionRules}
          most={3000}
        />
        <NowStands name="selectionRules" value={challenge.selectionRules} />
      </div>
      <section className="stack">
        <div>
          <h2 className="text-lg">{t("challenge.criteria")}</h2>
          <p className="field-hint">{t("challenge.criteria-hint")}</p>
        </div>
        {criteria.map((criterion, at) => (
          <CriterionFields key={criterion.id} at={at} criterion={criterion} />
        ))}
        {Array.from({ length: Math.min(empty, 20 - criteria.length) }, (_, n) => (
          <CriterionFields key={`${challenge.edited}-${n}`} at={criteria.length + n} />
        ))}
        {hydrated && (
          <div>
            <Button type="button" icon="add" onClick={() => more(empty + 1)}>
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
            value={number(challenge.picksMax)}
            inputMode="numeric"
            optional
          />
          <TextField
            name="picksMin"
            label={t("challenge.picks-min")}
            hint={t("challenge.picks-min-hint")}
            value={number(challenge.picksMin)}
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
          name="namesSealed"
          label={t("challenge.names-sealed")}
          hint={t("challenge.names-sealed-hint")}
          checked={challenge.namesSealed}
        />
        <CheckField
          name="resultsPublic"
          label={t("challenge.public-results")}
          checked={challenge.resultsPublic}
        />
      </section>
      <div className="form-acts">
        <Button kind="primary">{t("action.save")}</Button>
      </div>
    </Form>
  );
}
