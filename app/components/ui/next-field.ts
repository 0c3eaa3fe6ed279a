import type { KeyboardEvent } from "react";

const fields =
  "input:not([type=hidden], [hidden], :disabled), textarea:not([hidden], :disabled), select:not(:disabled), [contenteditable=true]";

/** Enter in one line of text: on to the next field of the form. */
export function toNextField(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  const all = [...(event.currentTarget.form?.querySelectorAll<HTMLElement>(fields) ?? [])];
  const next = all[all.indexOf(event.currentTarget) + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
