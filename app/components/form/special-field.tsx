import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { useField } from "../ui/reply.tsx";
import { type FieldProps, FieldShell } from "./field.tsx";

/**
 * Date and time in the format of the native picker ("2025-06-01T09:00"), in the time zone `zone`
 * (IANA), which is shown.
 */
export function DateTimeField({
  value,
  zone,
  dateOnly,
  ...field
}: FieldProps & { value?: string; zone: string; dateOnly?: boolean }) {
  const t = useT();
  const { id, submitted, errors, describedBy } = useField(field.name);
  return (
    <FieldShell
      id={id}
      errors={errors}
      {...field}
      hint={
        <>
          {field.hint} {t("form.zone", { zone: zone.split("/").pop()!.replaceAll("_", " ") })}
        </>
      }
    >
      <input
        id={id}
        name={field.name}
        type={dateOnly ? "date" : "datetime-local"}
        defaultValue={submitted === undefined ? value : (submitted ?? "")}
        className="input max-w-xs"
        required={!field.optional}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(true, errors.length > 0)}
      />
    </FieldShell>
  );
}

/** An amount as people write it. `minor`: the initial value in minor units. Parsed by std/money. */
export function MoneyField({
  minor,
  currency,
  ...field
}: FieldProps & { minor?: number; currency: string }) {
  const format = useFormat();
  const { id, submitted, errors, describedBy } = useField(field.name);
  const initialText = minor === undefined ? "" : format.plainMoney(minor, currency);
  return (
    <FieldShell id={id} errors={errors} {...field}>
      <div className="input-affix max-w-xs">
        <span aria-hidden="true">{format.symbol(currency)}</span>
        <input
          id={id}
          name={field.name}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={submitted === undefined ? initialText : (submitted ?? "")}
          className="input"
          required={!field.optional}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={describedBy(!!field.hint, errors.length > 0)}
        />
      </div>
    </FieldShell>
  );
}
