// Saves what is typed on the server too, shortly after the last key, so that a broken device loses
// nothing.
import { paths } from "#app/paths.ts";
import type { Draft } from "./draft-type.ts";

const delayMs = 1_500; // after the last key
const maxDelayMs = 6_000; // during continuous typing
const maxKeepaliveLength = 20_000; // browsers limit what is sent while a page unloads

type Pending = { draft: Draft; since: number; timer: ReturnType<typeof setTimeout> };
const pendingDrafts = new Map<string, Pending>();

async function send(key: string, { text, doc }: Draft): Promise<boolean> {
  const response = await fetch(paths.saveUnsavedInput(), {
    method: "POST",
    body: new URLSearchParams({ key, text, doc }),
    keepalive: text.length + doc.length < maxKeepaliveLength,
    headers: { Accept: "application/json" },
  }).catch(() => null);
  return response?.ok === true;
}

function flush(key: string, onResult?: (isSaved: boolean) => void) {
  const pending = pendingDrafts.get(key);
  if (!pending) return;
  clearTimeout(pending.timer);
  pendingDrafts.delete(key);
  void send(key, pending.draft).then(onResult);
}

/**
 * `onResult`: whether the draft was saved. If not, this browser still has it, and the next key
 * tries again.
 */
export function saveOnServer(key: string, draft: Draft, onResult: (isSaved: boolean) => void) {
  const since = pendingDrafts.get(key)?.since ?? Date.now();
  clearTimeout(pendingDrafts.get(key)?.timer);
  const waitMs = Math.max(0, Math.min(delayMs, since + maxDelayMs - Date.now()));
  const timer = setTimeout(() => flush(key, onResult), waitMs);
  pendingDrafts.set(key, { draft, since, timer });
}

/** Deletes a draft that was sent or discarded. */
export function deleteOnServer(key: string) {
  clearTimeout(pendingDrafts.get(key)?.timer);
  pendingDrafts.delete(key);
  void send(key, { text: "", doc: "" });
}

export async function loadFromServer(key: string): Promise<Draft | null> {
  const response = await fetch(paths.unsavedInput(key), {
    headers: { Accept: "application/json" },
  }).catch(() => null);
  return response?.ok ? ((await response.json().catch(() => null)) as Draft | null) : null;
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden")
    for (const key of [...pendingDrafts.keys()]) flush(key);
});
