import type { FormReply } from "#app/web/form-reply.ts";
import { listSaved, type SavedItem, updateItem } from "./saved.ts";

export type Outcome =
  | { status: "sent"; to?: string; done: Record<string, unknown> }
  | { status: "refused"; reply: SavedItem["reply"] & object }
  /**
   * No answer, or not now: tried again later. After `serverFailed` the next item may still succeed.
   */
  | { status: "unreachable"; serverFailed?: boolean }
  /** The session has ended, or another person has signed in: the item waits for its author. */
  | { status: "signed-out" };

export type SendOptions = {
  /** Called with the share that was uploaded, from 0 to 1. */
  onProgress?: (progress: number) => void;
  signal?: AbortSignal;
};

const idleTimeoutMs = 30_000;
const maxAttempts = 8;

/**
 * Sends the saved items of one person, oldest first, until all are sent or the server cannot be
 * reached. A lock lets one tab or worker send at a time; without it the key still makes the server
 * carry out each item once.
 */
export function sendSaved(
  personId: string,
  options: Readonly<Record<string, SendOptions>> = {},
): Promise<Map<string, Outcome>> {
  return withSendLock(async () => {
    const outcomes = new Map<string, Outcome>();
    for (const item of await listSaved(personId)) {
      if (item.state === "sent" || item.state === "refused") continue;
      await updateItem(item.key, {
        state: "sending",
        attempts: item.attempts + 1,
        shownInForm: item.key in options,
      });
      const outcome = await postItem(item, options[item.key]);
      outcomes.set(item.key, outcome);
      await updateItem(item.key, changesAfter(outcome));
      if (endsRun(outcome)) break;
    }
    return outcomes;
  });
}

const endsRun = (outcome: Outcome): boolean =>
  outcome.status === "signed-out" || (outcome.status === "unreachable" && !outcome.serverFailed);

function changesAfter(outcome: Outcome): Partial<SavedItem> {
  switch (outcome.status) {
    case "sent":
      return { state: "sent", sentAt: Date.now(), to: outcome.to, fields: [], reply: undefined };
    case "refused":
      return { state: "refused", reply: outcome.reply };
    default:
      return { state: "queued", shownInForm: false, signedOut: outcome.status === "signed-out" };
  }
}

const withSendLock = <T>(work: () => Promise<T>): Promise<T> =>
  "locks" in navigator ? (navigator.locks.request("send-saved", work) as Promise<T>) : work();

type Answer = { status: number; body: string };

export async function postItem(item: SavedItem, options: SendOptions = {}): Promise<Outcome> {
  const body = new FormData();
  for (const [name, value] of item.fields) body.append(name, value);
  const headers = {
    Accept: "application/json",
    "Idempotency-Key": item.key,
    "X-Submitted-By": item.personId,
    "X-Previous-Attempts": String(item.attempts),
  };
  const post = typeof XMLHttpRequest === "undefined" ? postByFetch : postByRequest;
  const answer = await post(item.action, headers, body, options);
  return answer ? outcomeOf(answer, item) : { status: "unreachable" };
}

function outcomeOf({ status, body }: Answer, item: SavedItem): Outcome {
  if (status === 401) return { status: "signed-out" };
  const reply = parseReply(body);
  if (status < 300 && reply && "done" in reply)
    return { status: "sent", to: reply.to, done: reply.done };
  if (status === 429 || (status >= 500 && item.attempts + 1 < maxAttempts))
    return { status: "unreachable", serverFailed: status === 500 };
  return refusedOutcome(status, reply);
}

function refusedOutcome(status: number, reply: ReplyBody | null): Outcome {
  if (reply && !("done" in reply) && (reply.refusal || reply.errors)) {
    const { refusal, errors, about } = reply;
    return { status: "refused", reply: { refusal, errors, about } };
  }
  if (status < 400) return { status: "unreachable" };
  return { status: "refused", reply: status === 413 ? { refusal: "file.too-large" } : {} };
}

type ReplyBody = FormReply | { done: Record<string, unknown>; to?: string };

// A body that is not ours, such as the sign-in page of a network, counts as no answer.
function parseReply(body: string): ReplyBody | null {
  try {
    const reply = JSON.parse(body) as ReplyBody | null;
    return reply && typeof reply === "object" ? reply : null;
  } catch {
    return null;
  }
}

async function postByFetch(
  action: string,
  headers: Record<string, string>,
  body: FormData,
): Promise<Answer | null> {
  try {
    const response = await fetch(action, {
      method: "POST",
      headers,
      body,
      signal: AbortSignal.timeout(idleTimeoutMs),
      redirect: "error",
    });
    return { status: response.status, body: await response.text() };
  } catch {
    return null;
  }
}

// Reports upload progress, which fetch cannot.
function postByRequest(
  action: string,
  headers: Record<string, string>,
  body: FormData,
  { onProgress, signal }: SendOptions,
): Promise<Answer | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let idleTimer: ReturnType<typeof setTimeout>;
    const restartIdleTimer = () => {
      clearTimeout(idleTimer);
      idleTimer = setTimeout(() => request.abort(), idleTimeoutMs);
    };
    const finish = (answer: Answer | null) => {
      clearTimeout(idleTimer);
      resolve(answer);
    };
    request.open("POST", action);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => {
      restartIdleTimer();
      onProgress?.(loaded / total);
    };
    request.onload = () => finish({ status: request.status, body: request.responseText });
    request.onerror = () => finish(null);
    request.onabort = () => finish(null);
    signal?.addEventListener("abort", () => request.abort());
    restartIdleTimer();
    request.send(body);
  });
}
