import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { FieldShell, type FieldWords } from "./field.tsx";
import { useField } from "./reply.tsx";

/** A moment, as the native picker gives it ("2025-06-01T09:00"), told in `zone` (IANA), which is shown. */
export function DateTimeField({
  value,
  zone,
  dateOnly,
  ...words
}: FieldWords & { value?: string; zone: string; dateOnly?: boolean }) {
  const t = useT();
  const { id, typed, faults, describedBy } = useField(words.name);
  return (
    <FieldShell
      id={id}
      faults={faults}
      {...words}
      hint={
        <>
          {words.hint} {t("form.zone", { zone: zone.split("/").pop()!.replaceAll("_", " ") })}
        </>
      }
    >
      <input
        id={id}
        name={words.name}
        type={dateOnly ? "date" : "datetime-local"}
        defaultValue={typed === undefined ? value : (typed ?? "")}
        className="input max-w-xs"
        required={!words.optional}
        aria-invalid={faults.length > 0 || undefined}
        aria-describedby={describedBy(true, faults.length > 0)}
      />
    </FieldShell>
  );
}

/** An amount as people write it; `minor` are the minor units it begins with. The reading of it is std/money's. */
export function MoneyField({
  minor,
  currency,
  ...words
}: FieldWords & { minor?: number; currency: string }) {
  const format = useFormat();
  const { id, typed, faults, describedBy } = useField(words.name);
  return (
    <FieldShell id={id} faults={faults} {...words}>
      <div className="input-affix max-w-xs">
        <span aria-hidden="true">{format.symbol(currency)}</span>
        <input
          id={id}
          name={words.name}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={
            typed === undefined
              ? minor === undefined
                ? ""
                : format.plainMoney(minor, currency)
              : (typed ?? "")
          }
          className="input"
          required={!words.optional}
          aria-invalid={faults.length > 0 || undefined}
          aria-describedby={describedBy(!!words.hint, faults.length > 0)}
        />
      </div>
    </FieldShell>
  );
}
