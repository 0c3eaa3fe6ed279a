import { type RefObject, useEffect, useRef, useState } from "react";
import type { SavedDraft } from "#app/domain/idea/save-draft.ts";
import { paths } from "#app/paths.ts";
import type { FormReply } from "#app/web/form-reply.ts";
import { markDraftSent } from "../editor/draft.ts";
import { deleteUnsaved, saveUnsaved, unsavedKey } from "./unsaved-idea.ts";

/** `photoId` is missing when another photo was chosen while the request was running. */
export type Saved = Omit<SavedDraft, "photoId"> & { photoId?: string | null };
export type Saving =
  | { status: "idle" | "saving" | "offline" | "signed-out" }
  | { status: "saved"; at: string }
  | { status: "refused"; reply: FormReply };

const pauseMs = 1_000; // after the last keystroke
const maxDelayMs = 6_000; // while typing continues
const retryMs = 10_000; // when the server could not be reached

/**
 * Saves a draft while its author types. Unsaved input stays in this browser until the server has
 * it; without a connection the next attempt follows by itself. `id` is the hidden field with the
 * draft's id, which the server may correct.
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
  const [saving, setSaving] = useState<Saving>({ status: "idle" });
  const touch = useRef(() => {});
  const onSavedRef = useRef(onSaved);
  onSavedRef.current = onSaved;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first version only; `id` is a ref
  useEffect(() => {
    const autosave = startAutosave({
      challengeId,
      mark,
      idField: id.current!,
      onChange: setSaving,
      onSaved: (saved) => onSavedRef.current(saved),
    });
    touch.current = autosave.touch;
    return autosave.stop;
  }, [challengeId]);

  return { saving, touch: () => touch.current() };
}

function startAutosave({
  challengeId,
  mark,
  idField,
  onChange,
  onSaved,
}: {
  challengeId: string;
  mark: string;
  idField: HTMLInputElement;
  onChange: (saving: Saving) => void;
  onSaved: (saved: Saved) => void;
}) {
  const form = idField.form!;
  let [baseMark, dirtySince, isSaving, isStopped] = [mark, 0, false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const scheduleSave = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  };
  const touch = () => {
    if (isStopped) return;
    dirtySince ||= Date.now();
    saveUnsaved(challengeId, form, baseMark);
    scheduleSave(Math.max(0, Math.min(pauseMs, dirtySince + maxDelayMs - Date.now())));
  };
  const finishSave = ({ saved }: { saved: Saved }) => {
    baseMark = saved.revision;
    idField.value = saved.id;
    if (dirtySince) touch();
    else deleteUnsaved(challengeId);
    onChange({ status: "saved", at: saved.savedAt });
    onSaved(saved);
  };
  const save = async () => {
    if (isSaving || !dirtySince || isStopped) return;
    isSaving = true;
    const savedSince = dirtySince;
    dirtySince = 0;
    onChange({ status: "saving" });
    const result = await sendDraft(form, challengeId);
    isSaving = false;
    if (isStopped) return;
    if (result.status === "saved") return finishSave(result);
    dirtySince ||= savedSince;
    if (result.status === "offline") scheduleSave(retryMs);
    onChange(result);
  };
  const onSubmit = () => {
    clearTimeout(timer);
    markDraftSent(unsavedKey(challengeId));
  };
  const saveNow = () => scheduleSave(0);
  const onVisibilityChange = () => document.visibilityState === "hidden" && saveNow();
  if (hasUnsavedInput(form)) touch();
  form.addEventListener("input", touch);
  form.addEventListener("change", touch);
  form.addEventListener("submit", onSubmit);
  addEventListener("online", saveNow);
  document.addEventListener("visibilitychange", onVisibilityChange);
  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
    form.removeEventListener("input", touch);
    form.removeEventListener("change", touch);
    form.removeEventListener("submit", onSubmit);
    removeEventListener("online", saveNow);
    document.removeEventListener("visibilitychange", onVisibilityChange);
  };
  return { touch, stop };
}

// On a slow phone, people type before the page is hydrated.
const hasUnsavedInput = (form: HTMLFormElement) =>
  [
    ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      "textarea, input:not([type=hidden], [type=file], [type=checkbox])",
    ),
  ].some((field) => field.value !== field.defaultValue);

type SaveResult = { status: "saved"; saved: Saved } | Exclude<Saving, { status: "saved" }>;

async function sendDraft(form: HTMLFormElement, challengeId: string): Promise<SaveResult> {
  const photoInput = form.elements.namedItem("photo") as HTMLInputElement | null;
  const chosenPhoto = photoInput?.files?.[0];
  const response = await fetch(paths.saveDraft(challengeId), {
    method: "POST",
    body: new FormData(form),
    headers: { Accept: "application/json" },
  }).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as
    | FormReply
    | { done: SavedDraft }
    | null
    | undefined;
  if (!response || !answer || response.status >= 500) return { status: "offline" };
  if ("done" in answer) {
    const { photoId, ...saved } = answer.done;
    return {
      status: "saved",
      saved: photoInput?.files?.[0] === chosenPhoto ? { ...saved, photoId } : saved,
    };
  }
  if (response.status === 401) return { status: "signed-out" };
  return response.status === 429 ? { status: "offline" } : { status: "refused", reply: answer };
}
