import type { FormReply } from "#app/web/handlers.ts";
import { type Kept, keptOf, update } from "./saved.ts";

export type Outcome =
  | { is: "sent"; to?: string; done: Record<string, unknown> }
  | { is: "refused"; reply: Kept["reply"] & object }
  /** Nobody answered, or not now: tried again later. `stumbled`: the server fell over this one; the next may go through. */
  | { is: "away"; stumbled?: boolean }
  /** The session has ended, or somebody else has signed in: it waits for its writer. */
  | { is: "signed-out" };

/** How far a big one has come, from 0 to 1. */
export type Watch = { onProgress?: (part: number) => void; signal?: AbortSignal };

const patience = 30_000; // without a sign of life
const mostTries = 8; // of something on which the server stumbles

/**
 * Sends what one person kept, oldest first, until it is all there or nobody answers. However many tabs and workers try at
 * once, one does it at a time; were that to fail, the key still lets the server do each of them once.
 */
export function sendAll(
  by: string,
  watch: Readonly<Record<string, Watch>> = {},
): Promise<Map<string, Outcome>> {
  return alone(async () => {
    const outcomes = new Map<string, Outcome>();
    for (const one of await keptOf(by)) {
      if (one.state === "sent" || one.state === "refused") continue;
      await update(one.key, { state: "sending", tries: one.tries + 1, quiet: one.key in watch });
      const outcome = await post(one, watch[one.key]);
      outcomes.set(one.key, outcome);
      await update(one.key, after(outcome));
      if ((outcome.is === "away" && !outcome.stumbled) || outcome.is === "signed-out") break;
    }
    return outcomes;
  });
}

function after(outcome: Outcome): Partial<Kept> {
  switch (outcome.is) {
    case "sent":
      return { state: "sent", sentAt: Date.now(), to: outcome.to, fields: [], reply: undefined };
    case "refused":
      return { state: "refused", reply: outcome.reply };
    default:
      return { state: "kept", quiet: false, signedOut: outcome.is === "signed-out" };
  }
}

const alone = <T>(work: () => Promise<T>): Promise<T> =>
  "locks" in navigator ? (navigator.locks.request("kept", work) as Promise<T>) : work();

type Answer = { status: number; body: string };

export async function post(one: Kept, watch: Watch = {}): Promise<Outcome> {
  const body = new FormData();
  for (const [name, value] of one.fields) body.append(name, value);
  const headers = {
    Accept: "application/json",
    "Idempotency-Key": one.key,
    "Sent-By": one.by,
    "Sent-Before": String(one.tries),
  };
  const answer = await (typeof XMLHttpRequest === "undefined" ? byFetch : byRequest)(
    one.action,
    headers,
    body,
    watch,
  );
  return answer ? outcomeOf(answer, one) : { is: "away" };
}

function outcomeOf({ status, body }: Answer, one: Kept): Outcome {
  const said = read(body);
  if (status === 401) return { is: "signed-out" };
  if (status < 300 && said && "done" in said) return { is: "sent", to: said.to, done: said.done };
  if (status === 429 || (status >= 500 && one.tries + 1 < mostTries))
    return { is: "away", stumbled: status === 500 };
  if (said && !("done" in said) && (said.refusal || said.errors))
    return {
      is: "refused",
      reply: { refusal: said.refusal, errors: said.errors, about: said.about },
    };
  return status < 400
    ? { is: "away" }
    : { is: "refused", reply: status === 413 ? { refusal: "file.too-large" } : {} };
}

type Said = FormReply | { done: Record<string, unknown>; to?: string };

// What is no answer of ours (a wall in between asking to sign in to the network) is none at all.
function read(body: string): Said | null {
  try {
    const said = JSON.parse(body) as Said | null;
    return said && typeof said === "object" ? said : null;
  } catch {
    return null;
  }
}

async function byFetch(
  action: string,
  headers: Record<string, string>,
  body: FormData,
): Promise<Answer | null> {
  try {
    const answer = await fetch(action, {
      method: "POST",
      headers,
      body,
      signal: AbortSignal.timeout(patience),
      redirect: "error",
    });
    return { status: answer.status, body: await answer.text() };
  } catch {
    return null;
  }
}

// Tells how far it has come, which fetch does not.
function byRequest(
  action: string,
  headers: Record<string, string>,
  body: FormData,
  { onProgress, signal }: Watch,
): Promise<Answer | null> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    let quiet: ReturnType<typeof setTimeout>;
    const alive = () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => request.abort(), patience);
    };
    const end = (answer: Answer | null) => {
      clearTimeout(quiet);
      done(answer);
    };
    request.open("POST", action);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => {
      alive();
      onProgress?.(loaded / total);
    };
    request.onload = () => end({ status: request.status, body: request.responseText });
    request.onerror = request.onabort = () => end(null);
    signal?.addEventListener("abort", () => request.abort());
    alive();
    request.send(body);
  });
}
