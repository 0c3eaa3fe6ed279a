import { type RefObject, useEffect, useRef, useState } from "react";
import type { SavedDraft } from "#app/domain/idea/save-draft.ts";
import { paths } from "#app/paths.ts";
import type { FormReply } from "#app/web/handlers.ts";
import { draftIsSent } from "../editor/draft.ts";
import { forgetUnsent, keepUnsent, unsentKey } from "./unsaved.ts";

/** `photoId` is left out when another photo was chosen while this one was under way. */
export type Saved = Omit<SavedDraft, "photoId"> & { photoId?: string | null };
export type Saving =
  | { is: "still" | "saving" | "away" | "signed-out" }
  | { is: "saved"; at: string }
  | { is: "refused"; reply: FormReply };

const pause = 1_000; // after the last key
const longest = 6_000; // while one types on
const again = 10_000; // when the server could not be reached

/**
 * Saves a draft while its writer types. What was not saved is kept in this browser until it is; without a connection the
 * next try comes by itself. `id` is the hidden field with the draft's id, which the server may correct.
 */
export function useAutosave({
  challengeId,
  mark,
  id,
  onSaved,
}: {
  challengeId: string;
  mark: string;
  id: RefObject<HTMLInputElement>;
  onSaved: (saved: Saved) => void;
}) {
  const [saving, say] = useState<Saving>({ is: "still" });
  const touch = useRef(() => {});
  const told = useRef(onSaved);
  told.current = onSaved;

  useEffect(() => {
    const form = id.current!.form!;
    let [on, dirtySince, busy, left] = [mark, 0, false, false];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const plan = (wait: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void save(), wait);
    };
    const touched = () => {
      if (left) return;
      dirtySince ||= Date.now();
      keepUnsent(challengeId, form, on);
      plan(Math.max(0, Math.min(pause, dirtySince + longest - Date.now())));
    };
    const save = async () => {
      if (busy || !dirtySince || left) return;
      busy = true;
      const begun = dirtySince;
      dirtySince = 0;
      say({ is: "saving" });
      const next = await send(form, challengeId);
      busy = false;
      if (left) return;
      if (next.is !== "saved") {
        dirtySince ||= begun;
        if (next.is === "away") plan(again);
        return say(next);
      }
      on = next.saved.mark;
      id.current!.value = next.saved.id;
      if (dirtySince) touched();
      else forgetUnsent(challengeId);
      say({ is: "saved", at: next.saved.savedAt });
      told.current(next.saved);
    };
    const sent = () => {
      clearTimeout(timer);
      draftIsSent(unsentKey(challengeId));
    };
    const now = () => plan(0);
    const hidden = () => document.visibilityState === "hidden" && now();
    touch.current = touched;
    if (typedBefore(form)) touched();
    form.addEventListener("input", touched);
    form.addEventListener("change", touched);
    form.addEventListener("submit", sent);
    addEventListener("online", now);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      left = true;
      clearTimeout(timer);
      form.removeEventListener("input", touched);
      form.removeEventListener("change", touched);
      form.removeEventListener("submit", sent);
      removeEventListener("online", now);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [challengeId]);

  return { saving, touch: () => touch.current() };
}

// A slow phone: somebody began to type before this page woke up.
const typedBefore = (form: HTMLFormElement) =>
  [
    ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      "textarea, input:not([type=hidden], [type=file], [type=checkbox])",
    ),
  ].some((field) => field.value !== field.defaultValue);

type Sent = { is: "saved"; saved: Saved } | Exclude<Saving, { is: "saved" }>;

async function send(form: HTMLFormElement, challengeId: string): Promise<Sent> {
  const photo = form.elements.namedItem("photo") as HTMLInputElement | null;
  const chosen = photo?.files?.[0];
  const response = await fetch(paths.saveDraft(challengeId), {
    method: "POST",
    body: new FormData(form),
    headers: { Accept: "application/json" },
  }).catch(() => null);
  const said = (await response?.json().catch(() => null)) as
    | FormReply
    | { done: SavedDraft }
    | null
    | undefined;
  if (!response || !said || response.status >= 500) return { is: "away" };
  if ("done" in said) {
    const { photoId, ...saved } = said.done;
    return { is: "saved", saved: photo?.files?.[0] === chosen ? { ...saved, photoId } : saved };
  }
  return response.status === 401
    ? { is: "signed-out" }
    : response.status === 429
      ? { is: "away" }
      : { is: "refused", reply: said };
}
