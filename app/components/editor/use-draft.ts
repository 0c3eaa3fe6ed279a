import { type RefObject, useEffect, useRef, useState } from "react";
import { deferredValue } from "../ui/deferred-value.ts";
import { deleteDraft, markDraftSent, readDraft, saveDraft, unmarkDraftSent } from "./draft.ts";
import type { Draft } from "./draft-type.ts";
import { useOtherTab } from "./use-other-tab.ts";

const server = deferredValue(() => import("./saved-on-server.ts"));

type DraftOptions = {
  key: string | undefined;
  field: RefObject<HTMLTextAreaElement>;
  /** The text the field starts with. */
  text: string;
  /** The reply to a form that was rejected. */
  reply: object | undefined;
  /** Called when the form succeeded without leaving the page, to empty the field. */
  onReset: () => void;
};

/**
 * Saves what is typed in this browser at once and on the server a moment later, and offers text
 * that was never sent: `offeredDraft`. `savedAt` is when the server last confirmed it.
 */
export function useDraft({ key, field, text, reply, onReset }: DraftOptions) {
  const [offeredDraft, setOfferedDraft] = useState<Draft>();
  const [savedAt, setSavedAt] = useState<number>();
  const [isWriting, setIsWriting] = useState(false);
  const isInOtherTab = useOtherTab(key, isWriting);
  const hasAskedServer = useRef(false);
  const onResetRef = useRef(onReset);
  onResetRef.current = onReset;

  // biome-ignore lint/correctness/useExhaustiveDependencies(text.trim): only the text the field opened with counts
  // biome-ignore lint/correctness/useExhaustiveDependencies(reply): a later rejection must not offer what was just sent
  useEffect(() => {
    const draft = key === undefined ? undefined : readDraft(key);
    if (draft && !reply && draft.text.trim() !== text.trim()) setOfferedDraft(draft);
  }, [key]);

  useEffect(() => {
    if (key !== undefined && reply) unmarkDraftSent(key);
  }, [key, reply]);

  useEffect(() => {
    const form = field.current?.form;
    if (!form) return;
    const onSubmit = () => key !== undefined && markDraftSent(key);
    const onFormReset = () => {
      if (key !== undefined) deleteDraft(key);
      setSavedAt(undefined);
      setIsWriting(false);
      // The browser empties the fields after this event; the field may be gone by then.
      setTimeout(() => field.current && onResetRef.current());
    };
    form.addEventListener("submit", onSubmit);
    form.addEventListener("reset", onFormReset);
    return () => {
      form.removeEventListener("submit", onSubmit);
      form.removeEventListener("reset", onFormReset);
    };
  }, [key, field]);

  return {
    offeredDraft,
    savedAt,
    isInOtherTab,
    closeOffer: () => setOfferedDraft(undefined),
    /** Looks once for a draft written on another device. */
    loadFromServer: async () => {
      if (key === undefined || hasAskedServer.current || reply || offeredDraft) return;
      hasAskedServer.current = true;
      const draft = await (await server.load())?.loadFromServer(key);
      if (draft && !readDraft(key) && draft.text.trim() !== text.trim()) setOfferedDraft(draft);
    },
    save: (draft: Draft) => {
      if (key === undefined) return;
      setIsWriting(true);
      if (!draft.text.trim()) return deleteDraft(key);
      const content = { text: draft.text, doc: draft.doc };
      saveDraft(key, content);
      const onResult = (isSaved: boolean) => isSaved && setSavedAt(Date.now());
      void server.load().then((loaded) => loaded?.saveOnServer(key, content, onResult));
    },
  };
}
