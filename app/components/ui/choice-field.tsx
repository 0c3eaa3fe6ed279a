import type { ReactNode } from "react";
import { useT } from "#app/i18n/language.tsx";
import { FieldShell, type FieldWords } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { faultWords, useField } from "./reply.tsx";

export type Option = { value: string; label: string; hint?: ReactNode; disabled?: boolean };

/** One of many, in a native list. Without `value` it begins at “Choose”; `none`: how nothing is called where it is optional. */
export function SelectField({
  value,
  options,
  none,
  ...words
}: FieldWords & { value?: string; options: readonly Option[]; none?: string }) {
  const t = useT();
  const { id, typed, faults, describedBy } = useField(words.name);
  return (
    <FieldShell id={id} faults={faults} {...words}>
      <select
        id={id}
        name={words.name}
        defaultValue={(typed === undefined ? value : typed) ?? ""}
        className="input"
        required={!words.optional}
        aria-invalid={faults.length > 0 || undefined}
        aria-describedby={describedBy(!!words.hint, faults.length > 0)}
      >
        {(value === undefined || words.optional) && (
          <option value="">{none ?? t("form.choose")}</option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldShell>
  );
}

/** One of a few, each with its explanation, as cards. */
export function RadioCards({
  value,
  options,
  ...words
}: FieldWords & { value?: string; options: readonly Option[] }) {
  const { id, typed, faults } = useField(words.name);
  const chosen = typed === undefined ? value : typed;
  return (
    <FieldShell id={id} faults={faults} group {...words}>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              name={words.name}
              value={option.value}
              defaultChecked={option.value === chosen}
              disabled={option.disabled}
              required={!words.optional}
            />
            <span>
              <b>{option.label}</b>
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldShell>
  );
}

/** One point on a short scale, under the thumb: scores. The words at both ends come from the criterion, and are heard with their point. */
export function ScaleField({
  value,
  from,
  to,
  low,
  high,
  ...words
}: FieldWords & { value?: number; from: number; to: number; low?: string; high?: string }) {
  const { id, typed, faults } = useField(words.name);
  const chosen = typed === undefined ? value : typed === null ? undefined : Number(typed);
  return (
    <FieldShell id={id} faults={faults} group="radiogroup" {...words}>
      <div className="scale" data-points={to - from + 1}>
        {Array.from({ length: to - from + 1 }, (_, at) => from + at).map((point) => {
          const means = point === from ? low : point === to ? high : "";
          return (
            <label key={point}>
              <input
                type="radio"
                name={words.name}
                value={point}
                defaultChecked={point === chosen}
              />
              {point}
              {means && <span className="sr-only">: {means}</span>}
            </label>
          );
        })}
      </div>
      {(low || high) && (
        <p aria-hidden="true" className="scale-ends">
          <span>{low && `${from}: ${low}`}</span>
          <span>{high && `${to}: ${high}`}</span>
        </p>
      )}
    </FieldShell>
  );
}

/** Yes or no. */
export function CheckField({
  name,
  label,
  hint,
  checked,
  value = "yes",
}: Omit<FieldWords, "optional"> & { checked?: boolean; value?: string }) {
  const t = useT();
  const { id, typed, faults, describedBy, round } = useField(name);
  return (
    <div key={round}>
      <label className="check">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={typed === undefined ? checked : typed === value}
          aria-invalid={faults.length > 0 || undefined}
          aria-describedby={describedBy(false, faults.length > 0)}
        />
        <span>
          {label}
          {hint && <small className="block text-sm text-muted">{hint}</small>}
        </span>
      </label>
      {faults.length > 0 && (
        <p id={`${id}-fault`} className="field-error">
          <Icon name="warning" size={18} />
          {faults.map((fault) => faultWords(t, fault)).join(" ")}
        </p>
      )}
    </div>
  );
}

/** Several of a few. The name is sent as `name[]`, which the handlers gather into a list. */
export function CheckList({
  values = [],
  options,
  ...words
}: FieldWords & { values?: readonly string[]; options: readonly Option[] }) {
  const { id, typed, faults } = useField(words.name);
  const ticked = typed === undefined ? values : (typed ?? "").split("\n");
  return (
    <FieldShell id={id} faults={faults} group {...words}>
      <div>
        {options.map((option) => (
          <label key={option.value} className="check">
            <input
              type="checkbox"
              name={`${words.name}[]`}
              value={option.value}
              defaultChecked={ticked.includes(option.value)}
              disabled={option.disabled}
            />
            <span>
              {option.label}
              {option.hint && <small className="block text-sm text-muted">{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldShell>
  );
}
