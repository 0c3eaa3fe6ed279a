import { useRouteLoaderData } from "@remix-run/react";
import { createContext, useContext } from "react";
import type { ScreenKey, ScreenTranslate } from "#app/i18n/messages.ts";
import type { FormReply } from "#app/web/form-reply.ts";

export type FieldError = { key: string; values?: Record<string, string | number> };
/** `resetKey` changes when the form is reset; the fields then start again. */
type FormState = { id: string; reply?: FormReply; busy: boolean; resetKey?: number };

const ReplyContext = createContext<FormState>({ id: "form", busy: false });
export const ReplyProvider = ReplyContext.Provider;

/** The surrounding form: whether it is being submitted, and the reply when it was rejected. */
export const useFormState = () => useContext(ReplyContext);

/** Without JavaScript the page is rendered again with the reply, which the root loader provides. */
export function useServerReply(...actions: string[]): FormReply | undefined {
  const reply = (useRouteLoaderData("root") as { reply?: FormReply } | undefined)?.reply;
  return reply && actions.includes(reply.form) ? reply : undefined;
}

type FieldState = {
  id: string;
  resetKey?: number;
  /** undefined: nothing was submitted yet; null: it was submitted empty or unchecked. */
  submitted: string | null | undefined;
  errors: FieldError[];
  describedBy: (hasHint: boolean, hasErrors: boolean) => string | undefined;
};

/** State of one field: its id, the value of a rejected submission, and its errors. */
export function useField(name: string): FieldState {
  const { id, reply, resetKey } = useFormState();
  const bareName = name.replace(/\[\]$/, "");
  return {
    id: `${id}-${bareName}`,
    resetKey,
    submitted: reply?.values ? (reply.values[bareName] ?? null) : undefined,
    errors: (reply?.errors?.[bareName] ?? []) as FieldError[],
    describedBy: (hasHint, hasErrors) =>
      [hasHint && `${id}-${bareName}-hint`, hasErrors && `${id}-${bareName}-error`]
        .filter(Boolean)
        .join(" ") || undefined,
  };
}

export const fieldErrorText = (t: ScreenTranslate, error: FieldError): string =>
  t(error.key as ScreenKey, error.values);
