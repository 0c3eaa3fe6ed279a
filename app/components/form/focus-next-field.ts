import type { KeyboardEvent } from "react";

const fields = [
  "input:not([type=hidden], [hidden], :disabled)",
  "textarea:not([hidden], :disabled)",
  "select:not(:disabled)",
  "[contenteditable=true]",
].join(", ");

/** Moves the focus to the next field of the form on Enter. */
export function focusNextField(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  const fieldsInForm = [...(event.currentTarget.form?.querySelectorAll<HTMLElement>(fields) ?? [])];
  const next = fieldsInForm[fieldsInForm.indexOf(event.currentTarget) + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
