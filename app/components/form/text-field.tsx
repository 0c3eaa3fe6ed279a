import { useEffect, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { useField } from "../ui/reply.tsx";
import { type FieldProps, FieldShell } from "./field.tsx";
import { focusNextField } from "./focus-next-field.ts";

type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "password" | "search" | "url" | "tel" | "number";
  value?: string;
  placeholder?: string;
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "search";
  disabled?: boolean;
  /** Focuses the field when the page opens. */
  autoFocus?: boolean;
  /** Enter moves to the next field instead of submitting the form. */
  nextOnEnter?: boolean;
};

/** One line of text. */
export function TextField({
  type = "text",
  value,
  placeholder,
  autoComplete = "off",
  inputMode,
  disabled,
  autoFocus,
  nextOnEnter,
  ...field
}: TextFieldProps) {
  const { id, submitted, errors, describedBy } = useField(field.name);
  return (
    <FieldShell id={id} errors={errors} {...field}>
      <input
        id={id}
        name={field.name}
        type={type}
        defaultValue={submitted === undefined ? value : (submitted ?? "")}
        className="input"
        placeholder={placeholder}
        autoComplete={autoComplete}
        inputMode={inputMode}
        disabled={disabled}
        // biome-ignore lint/a11y/noAutofocus: set only on pages that exist for this field
        autoFocus={autoFocus}
        {...(nextOnEnter && { enterKeyHint: "next", onKeyDown: focusNextField })}
        required={!field.optional}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(!!field.hint, errors.length > 0)}
      />
    </FieldShell>
  );
}

/** Several lines of text. `maxCharacters`: excess is counted and shown, never cut off. */
export function TextArea({
  value,
  placeholder,
  maxCharacters,
  rows = 4,
  onTextChange,
  ...field
}: FieldProps & {
  value?: string;
  placeholder?: string;
  maxCharacters?: number;
  rows?: number;
  onTextChange?: (text: string) => void;
}) {
  const { id, submitted, errors, describedBy, resetKey } = useField(field.name);
  const initialText = submitted === undefined ? (value ?? "") : (submitted ?? "");
  const [length, setLength] = useState(initialText.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies(resetKey): a reset restores the initial text
  // biome-ignore lint/correctness/useExhaustiveDependencies(initialText.length): it does not change the typed text
  useEffect(() => setLength(initialText.length), [resetKey]);
  return (
    <FieldShell id={id} errors={errors} {...field}>
      <textarea
        id={id}
        name={field.name}
        rows={rows}
        defaultValue={initialText}
        className="input"
        placeholder={placeholder}
        required={!field.optional}
        onChange={(event) => {
          setLength(event.target.value.length);
          onTextChange?.(event.target.value);
        }}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(!!field.hint, errors.length > 0)}
      />
      {maxCharacters !== undefined && (
        <CharactersLeft length={length} maxCharacters={maxCharacters} />
      )}
    </FieldShell>
  );
}

/** The number of characters left, or too many; announced when it gets close. */
export function CharactersLeft({
  length,
  maxCharacters,
}: {
  length: number;
  maxCharacters: number;
}) {
  const t = useT();
  const charactersLeft = maxCharacters - length;
  return (
    <p
      className="field-count"
      data-over={charactersLeft < 0}
      aria-live={charactersLeft < maxCharacters * 0.1 ? "polite" : "off"}
    >
      {charactersLeft < 0
        ? t("form.over", { count: -charactersLeft })
        : t("form.left", { count: charactersLeft })}
    </p>
  );
}
