import type { Criterion } from "#app/domain/challenge/challenge-head.ts";
import { useT } from "#app/i18n/language.tsx";
import { CheckField } from "../form/choice-field.tsx";
import { TextField } from "../form/text-field.tsx";

/**
 * The fields of one criterion, named `criteria.<index>.name` and so on. Without `criterion`: an
 * empty row.
 */
export function CriterionFields({ index, criterion }: { index: number; criterion?: Criterion }) {
  const t = useT();
  const fieldName = (field: string) => `criteria.${index}.${field}`;
  return (
    <fieldset className="card stack gap-4">
      <legend className="sr-only">{t("challenge.criterion", { number: index + 1 })}</legend>
      <p aria-hidden="true" className="eyebrow">
        {t("challenge.criterion", { number: index + 1 })}
      </p>
      <input type="hidden" name={fieldName("id")} value={criterion?.id ?? ""} />
      <div className="grid gap-4 grid-cols-[1fr_6rem] items-start">
        <TextField
          name={fieldName("name")}
          label={t("challenge.criterion-name")}
          value={criterion?.name}
          optional={!criterion}
        />
        <TextField
          name={fieldName("weight")}
          label={t("challenge.criterion-weight")}
          value={String(criterion?.weight ?? 1)}
          inputMode="numeric"
        />
      </div>
      <TextField
        name={fieldName("description")}
        label={t("challenge.criterion-about")}
        value={criterion?.description}
        optional
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name={fieldName("lowMeans")}
          label={t("challenge.criterion-low")}
          value={criterion?.lowMeans}
          optional
        />
        <TextField
          name={fieldName("highMeans")}
          label={t("challenge.criterion-high")}
          value={criterion?.highMeans}
          optional
        />
      </div>
      {criterion && <CheckField name={fieldName("away")} label={t("challenge.criterion-away")} />}
    </fieldset>
  );
}
