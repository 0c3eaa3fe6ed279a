import { useEffect, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { FieldShell, type FieldWords } from "./field.tsx";
import { toNextField } from "./next-field.ts";
import { useField } from "./reply.tsx";

type Line = FieldWords & {
  type?: "text" | "email" | "password" | "search" | "url" | "tel" | "number";
  value?: string;
  placeholder?: string;
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "search";
  disabled?: boolean;
  /** Where one begins on this page: the field has the focus when it opens. */
  first?: boolean;
  /** Enter, or the key under the thumb, leads to the next field in place of sending the form. */
  next?: boolean;
};

/** One line of text. */
export function TextField({
  type = "text",
  value,
  placeholder,
  autoComplete = "off",
  inputMode,
  disabled,
  first,
  next,
  ...words
}: Line) {
  const { id, typed, faults, describedBy } = useField(words.name);
  return (
    <FieldShell id={id} faults={faults} {...words}>
      <input
        id={id}
        name={words.name}
        type={type}
        defaultValue={typed === undefined ? value : (typed ?? "")}
        className="input"
        placeholder={placeholder}
        autoComplete={autoComplete}
        inputMode={inputMode}
        disabled={disabled}
        autoFocus={first}
        {...(next && { enterKeyHint: "next", onKeyDown: toNextField })}
        required={!words.optional}
        aria-invalid={faults.length > 0 || undefined}
        aria-describedby={describedBy(!!words.hint, faults.length > 0)}
      />
    </FieldShell>
  );
}

/** Several lines. `most`: how many characters it may have; what is left is counted, and nothing typed is ever cut off. */
export function TextArea({
  value,
  placeholder,
  most,
  rows = 4,
  onText,
  ...words
}: FieldWords & {
  value?: string;
  placeholder?: string;
  most?: number;
  rows?: number;
  onText?: (text: string) => void;
}) {
  const { id, typed, faults, describedBy, round } = useField(words.name);
  const begun = typed === undefined ? (value ?? "") : (typed ?? "");
  const [length, measure] = useState(begun.length);
  useEffect(() => measure(begun.length), [round]);
  return (
    <FieldShell id={id} faults={faults} {...words}>
      <textarea
        id={id}
        name={words.name}
        rows={rows}
        defaultValue={begun}
        className="input"
        placeholder={placeholder}
        required={!words.optional}
        onChange={(event) => {
          measure(event.target.value.length);
          onText?.(event.target.value);
        }}
        aria-invalid={faults.length > 0 || undefined}
        aria-describedby={describedBy(!!words.hint, faults.length > 0)}
      />
      {most !== undefined && <CharactersLeft length={length} most={most} />}
    </FieldShell>
  );
}

/** How many characters are left, or too many; told aloud when it gets close. */
export function CharactersLeft({ length, most }: { length: number; most: number }) {
  const t = useT();
  const left = most - length;
  return (
    <p
      className="field-count"
      data-over={left < 0}
      aria-live={left < most * 0.1 ? "polite" : "off"}
    >
      {left < 0 ? t("form.over", { count: -left }) : t("form.left", { count: left })}
    </p>
  );
}
