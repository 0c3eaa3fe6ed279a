// In the page: saves what is written, sends it when it can, and shows the progress.
import {
  deleteItems,
  deleteOldItems,
  listSaved,
  onSavedChange,
  type SavedItem,
  saveItem,
  updateItem,
} from "./saved.ts";
import { getShownItems, setShownItems } from "./saved-store.ts";
import { type Outcome, postItem, type SendOptions, sendSaved } from "./send-saved.ts";

export type Submission = Pick<
  SavedItem,
  "personId" | "kind" | "about" | "action" | "fields" | "page"
>;

const minDelayMs = 5_000;
const maxDelayMs = 5 * 60_000;
let delayMs = minDelayMs;
let timer: ReturnType<typeof setTimeout> | undefined;
let hasUnsentItems = false;
let currentPerson: string | null = null;

/** Starts sending for the person signed in on this page: shows their items and sends them. */
export function startSending(personId: string): void {
  if (currentPerson === personId) return;
  const wasStarted = currentPerson !== null;
  currentPerson = personId;
  if (wasStarted) {
    void retryNow();
    return;
  }
  onSavedChange(() => void refreshShown());
  addEventListener("online", () => void retryNow());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void retryNow();
  });
  void deleteOldItems().then(retryNow, () => {});
}

async function refreshShown(): Promise<void> {
  const personId = currentPerson;
  const items = personId === null ? [] : await listSaved(personId).catch(() => []);
  const progressOf = new Map(getShownItems().map((item) => [item.key, item.progress]));
  hasUnsentItems = items.some(({ state }) => state === "queued" || state === "sending");
  setShownItems(
    items
      .filter(({ shownInForm }) => !shownInForm)
      .map((item) => ({
        ...item,
        progress: item.state === "sending" ? progressOf.get(item.key) : undefined,
      })),
  );
}

/** Tries to send at once, and again with growing delays while items are left. */
export async function retryNow(): Promise<void> {
  clearTimeout(timer);
  delayMs = minDelayMs;
  await attempt();
}

async function attempt(options: Record<string, SendOptions> = {}): Promise<Map<string, Outcome>> {
  const personId = currentPerson;
  if (personId === null) return new Map();
  await refreshShown();
  if (!hasUnsentItems) return new Map();
  const outcomes = await sendSaved(personId, options).catch(() => new Map<string, Outcome>());
  await refreshShown();
  const sessionEnded = [...outcomes.values()].some(({ status }) => status === "signed-out");
  if (sessionEnded) navigator.serviceWorker?.controller?.postMessage({ type: "signed-out" });
  else if (hasUnsentItems) scheduleAttempt();
  return outcomes;
}

function scheduleAttempt(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void attempt(), delayMs);
  delayMs = Math.min(delayMs * 2, maxDelayMs);
}

/**
 * Saves a submission and then sends it, so that it is sent exactly once whatever happens to the
 * connection, the page or the browser. An immediate refusal goes back to the form. Where nothing
 * can be stored, the submission is simply sent.
 */
export async function sendOrSave(
  submission: Submission,
  options: SendOptions = {},
): Promise<Outcome> {
  const item: SavedItem = {
    ...submission,
    key: createKey(),
    savedAt: Date.now(),
    attempts: 0,
    state: "queued",
    shownInForm: true,
  };
  startSending(submission.personId);
  try {
    if (item.kind === "vote") await deleteQueuedVotes(item);
    await saveItem(item);
  } catch {
    return postItem(item, options);
  }
  const onProgress = (progress: number) => {
    options.onProgress?.(progress);
    setShownItems(
      getShownItems().map((other) => (other.key === item.key ? { ...other, progress } : other)),
    );
  };
  const outcomes = await attempt({ [item.key]: { ...options, onProgress } });
  const outcome = outcomes.get(item.key) ?? (await outcomeFromOtherTab(item));
  if (outcome.status === "sent" || outcome.status === "refused" || options.signal?.aborted)
    await deleteItems(item.key).catch(() => {});
  else {
    await updateItem(item.key, { shownInForm: false }).catch(() => {});
    void requestBackgroundSync();
  }
  return outcome;
}

/** Only the last vote on an idea is sent. */
async function deleteQueuedVotes({ personId, action }: SavedItem): Promise<void> {
  const saved = await listSaved(personId);
  const replaced = saved.filter((other) => other.state === "queued" && other.action === action);
  await deleteItems(...replaced.map(({ key }) => key));
}

// Another tab held the lock and sent this item as well, or stopped before it.
async function outcomeFromOtherTab({ personId, key }: SavedItem): Promise<Outcome> {
  const item = (await listSaved(personId)).find((other) => other.key === key);
  if (item?.state === "sent") return { status: "sent", to: item.to, done: {} };
  return item?.state === "refused"
    ? { status: "refused", reply: item.reply ?? {} }
    : { status: "unreachable" };
}

export async function retry(key: string): Promise<void> {
  await updateItem(key, { state: "queued", attempts: 0, reply: undefined });
  await retryNow();
}

/** Deletes an item and returns it, so that it can be restored. */
export async function discard(key: string): Promise<SavedItem | null> {
  const saved = currentPerson === null ? [] : await listSaved(currentPerson);
  const item = saved.find((other) => other.key === key);
  if (!item) return null;
  await deleteItems(key);
  await refreshShown();
  return { ...item, state: item.state === "sending" ? "queued" : item.state };
}

export async function restore(item: SavedItem): Promise<void> {
  await saveItem(item);
  await retryNow();
}

/** Deletes everything of a person who signs out. */
export async function deleteAllSaved(personId: string): Promise<void> {
  await deleteItems(...(await listSaved(personId)).map(({ key }) => key));
  await refreshShown();
}

// Lets the browser send once the connection is back, even after this page was closed.
async function requestBackgroundSync(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration().catch(() => undefined)) as
    | (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } })
    | undefined;
  await registration?.sync?.register("send-saved").catch(() => {});
}

function createKey(): string {
  if (isSecureContext) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
