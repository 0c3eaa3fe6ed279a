import { useRouteLoaderData } from "@remix-run/react";
import { createContext, useContext } from "react";
import type { ScreenKey, ScreenTranslate } from "#app/i18n/messages.ts";
import type { FormReply } from "#app/web/handlers.ts";

export type FieldFault = { key: string; values?: Record<string, string | number> };
/** `round` counts how often the form went through; fields begin anew with each. */
type Answered = { id: string; reply?: FormReply; busy: boolean; round?: number };

const ReplyContext = createContext<Answered>({ id: "form", busy: false });
export const ReplyProvider = ReplyContext.Provider;

/** The form around this component: whether it is under way, and what came back when it did not go through. */
export const useAnswered = () => useContext(ReplyContext);

/** Without JavaScript the page is drawn again with what was wrong: the root loader hands it over. */
export function useReplyAgain(...actions: string[]): FormReply | undefined {
  const again = (useRouteLoaderData("root") as { reply?: FormReply } | undefined)?.reply;
  return again && actions.includes(again.form) ? again : undefined;
}

/** What a field needs: its id, what was typed before it came back, and what is wrong with it. */
export function useField(name: string) {
  const { id, reply, round } = useAnswered();
  const bare = name.replace(/\[\]$/, "");
  const typed = reply?.values ? (reply.values[bare] ?? null) : undefined;
  return {
    id: `${id}-${bare}`,
    round,
    /** undefined: nothing was sent yet; null: it was sent empty or unticked. */
    typed,
    faults: (reply?.errors?.[bare] ?? []) as FieldFault[],
    describedBy: (hint: boolean, faulty: boolean) =>
      [hint && `${id}-${bare}-hint`, faulty && `${id}-${bare}-fault`].filter(Boolean).join(" ") ||
      undefined,
  };
}

export const faultWords = (t: ScreenTranslate, fault: FieldFault): string =>
  t(fault.key as ScreenKey, fault.values);
