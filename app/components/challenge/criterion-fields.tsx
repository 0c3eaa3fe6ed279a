import type { Criterion } from "#app/domain/challenge/challenge-head.ts";
import { useT } from "#app/i18n/language.tsx";
import { CheckField } from "../ui/choice-field.tsx";
import { TextField } from "../ui/text-field.tsx";

/** One criterion among the others: `criteria.<at>.name` and so on. Without `criterion` an empty row for a new one. */
export function CriterionFields({ at, criterion }: { at: number; criterion?: Criterion }) {
  const t = useT();
  const name = (field: string) => `criteria.${at}.${field}`;
  return (
    <fieldset className="card stack gap-4">
      <legend className="sr-only">{t("challenge.criterion", { number: at + 1 })}</legend>
      <p aria-hidden="true" className="eyebrow">
        {t("challenge.criterion", { number: at + 1 })}
      </p>
      <input type="hidden" name={name("id")} value={criterion?.id ?? ""} />
      <div className="grid gap-4 grid-cols-[1fr_6rem] items-start">
        <TextField
          name={name("name")}
          label={t("challenge.criterion-name")}
          value={criterion?.name}
          optional={!criterion}
        />
        <TextField
          name={name("weight")}
          label={t("challenge.criterion-weight")}
          value={String(criterion?.weight ?? 1)}
          inputMode="numeric"
        />
      </div>
      <TextField
        name={name("description")}
        label={t("challenge.criterion-about")}
        value={criterion?.description}
        optional
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name={name("lowMeans")}
          label={t("challenge.criterion-low")}
          value={criterion?.lowMeans}
          optional
        />
        <TextField
          name={name("highMeans")}
          label={t("challenge.criterion-high")}
          value={criterion?.highMeans}
          optional
        />
      </div>
      {criterion && <CheckField name={name("away")} label={t("challenge.criterion-away")} />}
    </fieldset>
  );
}
