// What somebody types is kept on the server too, a moment after the last key: a broken phone costs nothing either.
import { paths } from "#app/paths.ts";
import type { Draft } from "./draft.ts";

const pause = 1_500; // after the last key
const longest = 6_000; // while one types on

type Waiting = { draft: Draft; since: number; timer: ReturnType<typeof setTimeout> };
const waiting = new Map<string, Waiting>();

async function send(key: string, { text, doc }: Draft): Promise<boolean> {
  const body = new URLSearchParams({ key, text, doc });
  const small = text.length + doc.length < 20_000; // what a browser lets go out while its page goes away
  const answer = await fetch(paths.keepUnsent(), {
    method: "POST",
    body,
    keepalive: small,
    headers: { Accept: "application/json" },
  }).catch(() => null);
  return answer?.ok === true;
}

function flush(key: string, told?: (kept: boolean) => void) {
  const one = waiting.get(key);
  if (!one) return;
  clearTimeout(one.timer);
  waiting.delete(key);
  void send(key, one.draft).then(told);
}

/** `told`: whether it is there now. When it could not be reached, the browser still has it, and the next key tries again. */
export function keepOnServer(key: string, draft: Draft, told: (kept: boolean) => void) {
  const since = waiting.get(key)?.since ?? Date.now();
  clearTimeout(waiting.get(key)?.timer);
  waiting.set(key, {
    draft,
    since,
    timer: setTimeout(
      () => flush(key, told),
      Math.max(0, Math.min(pause, since + longest - Date.now())),
    ),
  });
}

/** It was sent, or thrown away. */
export function forgetOnServer(key: string) {
  clearTimeout(waiting.get(key)?.timer);
  waiting.delete(key);
  void send(key, { text: "", doc: "" });
}

export async function findOnServer(key: string): Promise<Draft | null> {
  const answer = await fetch(paths.unsent(key), { headers: { Accept: "application/json" } }).catch(
    () => null,
  );
  return answer?.ok ? ((await answer.json().catch(() => null)) as Draft | null) : null;
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") for (const key of [...waiting.keys()]) flush(key);
});
