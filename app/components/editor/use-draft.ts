import { type RefObject, useEffect, useRef, useState } from "react";
import { later } from "../ui/deferred-value.ts";
import {
  type Draft,
  draftCameBack,
  draftIsSent,
  forgetDraft,
  keepDraft,
  readDraft,
} from "./draft.ts";
import { useOtherTab } from "./use-other-tab.ts";

const server = later(() => import("./saved-on-server.ts"));

/**
 * Text that was never sent, to be offered again: `kept`. What is typed is kept in this browser at once and on the server a moment
 * later; `keptAt` is when it was last known to be there. `reply` is what the form said when it did not go through. A form that went
 * through without leaving the page is reset; `onReset` then empties the field.
 */
export function useDraft({
  key,
  field,
  text,
  reply,
  onReset,
}: {
  key: string | undefined;
  field: RefObject<HTMLTextAreaElement>;
  text: string;
  reply: object | undefined;
  onReset: () => void;
}) {
  const [kept, offer] = useState<Draft>();
  const [keptAt, tell] = useState<number>();
  const [writing, write] = useState(false);
  const otherTab = useOtherTab(key, writing);
  const looked = useRef(false);
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
      tell(undefined);
      write(false);
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
    keptAt,
    otherTab,
    decide: () => offer(undefined),
    /** Somebody goes to write: what they typed on another machine is looked for, once. */
    look: async () => {
      if (key === undefined || looked.current || reply || kept) return;
      looked.current = true;
      const there = await (await server.want())?.findOnServer(key);
      if (there && !readDraft(key) && there.text.trim() !== text.trim()) offer(there);
    },
    keep: (draft: Draft) => {
      if (key === undefined) return;
      write(true);
      if (!draft.text.trim()) return forgetDraft(key);
      const words = { text: draft.text, doc: draft.doc };
      keepDraft(key, words);
      void server
        .want()
        .then((part) => part?.keepOnServer(key, words, (there) => there && tell(Date.now())));
    },
  };
}
