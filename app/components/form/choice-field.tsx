import type { ReactNode } from "react";
import { useT } from "#app/i18n/language.tsx";
import { Icon } from "../ui/icon.tsx";
import { fieldErrorText, useField } from "../ui/reply.tsx";
import { type FieldProps, FieldShell } from "./field.tsx";

export type Option = { value: string; label: string; hint?: ReactNode; disabled?: boolean };

/**
 * One of many, in a native <select>. `noneLabel`: the empty choice; without it and `value`,
 * “Choose”.
 */
export function SelectField({
  value,
  options,
  noneLabel,
  ...field
}: FieldProps & { value?: string; options: readonly Option[]; noneLabel?: string }) {
  const t = useT();
  const { id, submitted, errors, describedBy } = useField(field.name);
  return (
    <FieldShell id={id} errors={errors} {...field}>
      <select
        id={id}
        name={field.name}
        defaultValue={(submitted === undefined ? value : submitted) ?? ""}
        className="input"
        required={!field.optional}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(!!field.hint, errors.length > 0)}
      >
        {(value === undefined || field.optional) && (
          <option value="">{noneLabel ?? t("form.choose")}</option>
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

/** One of a few options, as cards with an explanation. */
export function RadioCards({
  value,
  options,
  ...field
}: FieldProps & { value?: string; options: readonly Option[] }) {
  const { id, submitted, errors } = useField(field.name);
  const selectedValue = submitted === undefined ? value : submitted;
  return (
    <FieldShell id={id} errors={errors} group {...field}>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              name={field.name}
              value={option.value}
              defaultChecked={option.value === selectedValue}
              disabled={option.disabled}
              required={!field.optional}
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

/**
 * A point on a short scale, for scores. `low` and `high` describe its ends, also to screen readers.
 */
export function ScaleField({
  value,
  from,
  to,
  low,
  high,
  ...field
}: FieldProps & { value?: number; from: number; to: number; low?: string; high?: string }) {
  const { id, submitted, errors } = useField(field.name);
  const submittedPoint = submitted === null ? undefined : Number(submitted);
  const selectedPoint = submitted === undefined ? value : submittedPoint;
  const meaningOf = (point: number) => {
    if (point === from) return low;
    return point === to ? high : undefined;
  };
  return (
    <FieldShell id={id} errors={errors} group="radiogroup" {...field}>
      <div className="scale" data-points={to - from + 1}>
        {Array.from({ length: to - from + 1 }, (_, index) => from + index).map((point) => {
          const meaning = meaningOf(point);
          return (
            <label key={point}>
              <input
                type="radio"
                name={field.name}
                value={point}
                defaultChecked={point === selectedPoint}
              />
              {point}
              {meaning && <span className="sr-only">: {meaning}</span>}
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

/** A single checkbox. */
export function CheckField({
  name,
  label,
  hint,
  checked,
  value = "yes",
}: Omit<FieldProps, "optional"> & { checked?: boolean; value?: string }) {
  const t = useT();
  const { id, submitted, errors, describedBy, resetKey } = useField(name);
  return (
    <div key={resetKey}>
      <label className="check">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={submitted === undefined ? checked : submitted === value}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={describedBy(false, errors.length > 0)}
        />
        <span>
          {label}
          {hint && <small className="block text-sm text-muted">{hint}</small>}
        </span>
      </label>
      {errors.length > 0 && (
        <p id={`${id}-error`} className="field-error">
          <Icon name="warning" size={18} />
          {errors.map((error) => fieldErrorText(t, error)).join(" ")}
        </p>
      )}
    </div>
  );
}

/** Any number of a few options. Sent as `name[]`, which the form parser reads as a list. */
export function CheckList({
  values = [],
  options,
  ...field
}: FieldProps & { values?: readonly string[]; options: readonly Option[] }) {
  const { id, submitted, errors } = useField(field.name);
  const checkedValues = submitted === undefined ? values : (submitted ?? "").split("\n");
  return (
    <FieldShell id={id} errors={errors} group {...field}>
      <div>
        {options.map((option) => (
          <label key={option.value} className="check">
            <input
              type="checkbox"
              name={`${field.name}[]`}
              value={option.value}
              defaultChecked={checkedValues.includes(option.value)}
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
