import { type RefObject, useEffect, useRef, useState } from "react";
import { type Draft, draftCameBack, draftIsSent, forgetDraft, keepDraft, readDraft } from "./draft.ts";

/**
 * Text that was never sent, to be offered again: `kept`. `reply` is what the form said when it did not go through. A form
 * that went through without leaving the page is reset; `onReset` then empties the field.
 */
export function useDraft({ key, field, text, reply, onReset }: {
  key: string | undefined;
  field: RefObject<HTMLTextAreaElement>;
  text: string;
  reply: object | undefined;
  onReset: () => void;
}) {
  const [kept, offer] = useState<Draft>();
  const reset = useRef(onReset);
  reset.current = onReset;

  useEffect(() => {
    const draft = key === undefined ? undefined : readDraft(key);
    if (draft && !reply && draft.text.trim() !== text.trim()) offer(draft);
  }, [key]);

  useEffect(() => {
    if (key !== undefined && reply) draftCameBack(key);
  }, [key, reply]);

  useEffect(() => {
    const form = field.current?.form;
    if (!form) return;
    const sent = () => key !== undefined && draftIsSent(key);
    const wentThrough = () => {
      if (key !== undefined) forgetDraft(key);
      setTimeout(() => field.current && reset.current()); // the browser empties the fields after this event; a form that began anew has gone
    };
    form.addEventListener("submit", sent);
    form.addEventListener("reset", wentThrough);
    return () => {
      form.removeEventListener("submit", sent);
      form.removeEventListener("reset", wentThrough);
    };
  }, [key, field]);

  return {
    kept,
    decide: () => offer(undefined),
    keep: (draft: Draft) => {
      if (key === undefined) return;
      if (draft.text.trim()) keepDraft(key, { text: draft.text, doc: draft.doc });
      else forgetDraft(key);
    },
  };
}
