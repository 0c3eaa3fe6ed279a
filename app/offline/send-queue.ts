// In the page: keeps what is written, sends it when it can, and shows how that goes.
import { drop, type Kept, keptOf, onChange, put, tidy, update } from "./saved.ts";
import { show, shownNow } from "./saved-store.ts";
import { type Outcome, post, sendAll, type Watch } from "./send-saved.ts";

export type Written = Pick<Kept, "by" | "kind" | "about" | "action" | "fields" | "page">;

const first = 5_000;
const longest = 5 * 60_000;
let wait = first;
let timer: ReturnType<typeof setTimeout> | undefined;
let waits = false;
let awake: string | null = null;

/** Begins for whoever is signed in on this page: shows what they kept, and sends it. */
export function wake(by: string): void {
  if (awake === by) return;
  const begun = awake !== null;
  awake = by;
  if (begun) return void again();
  onChange(() => void look());
  addEventListener("online", () => void again());
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "visible" && void again(),
  );
  void tidy().then(again, () => {});
}

async function look(): Promise<void> {
  const by = awake;
  const all = by === null ? [] : await keptOf(by).catch(() => []);
  const parts = new Map(shownNow().map((one) => [one.key, one.part]));
  waits = all.some(({ state }) => state === "kept" || state === "sending");
  show(
    all
      .filter(({ quiet }) => !quiet)
      .map((one) => ({ ...one, part: one.state === "sending" ? parts.get(one.key) : undefined })),
  );
}

/** Tries once more, now; and if it is still not all there, later, with longer and longer pauses. */
export async function again(): Promise<void> {
  clearTimeout(timer);
  wait = first;
  await attempt();
}

async function attempt(watch: Record<string, Watch> = {}): Promise<Map<string, Outcome>> {
  const by = awake;
  if (by === null) return new Map();
  await look();
  if (!waits) return new Map();
  const outcomes = await sendAll(by, watch).catch(() => new Map<string, Outcome>());
  await look();
  const ended = [...outcomes.values()].some(({ is }) => is === "signed-out");
  if (ended) navigator.serviceWorker?.controller?.postMessage({ is: "nobody" });
  else if (waits) later();
  return outcomes;
}

function later(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void attempt(), wait);
  wait = Math.min(wait * 2, longest);
}

/**
 * Sends what somebody just wrote, keeping it first: whatever happens to the connection, this page or this browser, it is
 * sent once. What is refused at once goes back to its form. Without a place to keep things it is simply sent.
 */
export async function sendOrKeep(written: Written, watch: Watch = {}): Promise<Outcome> {
  const one: Kept = {
    ...written,
    key: newKey(),
    at: Date.now(),
    tries: 0,
    state: "kept",
    quiet: true,
  };
  wake(written.by);
  try {
    if (one.kind === "vote")
      await drop(
        ...(await keptOf(one.by))
          .filter((other) => other.state === "kept" && other.action === one.action)
          .map(({ key }) => key),
      );
    await put(one);
  } catch {
    return post(one, watch);
  }
  const progress = (part: number) => {
    watch.onProgress?.(part);
    show(shownNow().map((other) => (other.key === one.key ? { ...other, part } : other)));
  };
  const outcomes = await attempt({ [one.key]: { ...watch, onProgress: progress } });
  const outcome = outcomes.get(one.key) ?? (await elsewhere(one));
  if (outcome.is === "sent" || outcome.is === "refused" || watch.signal?.aborted)
    await drop(one.key).catch(() => {});
  else {
    await update(one.key, { quiet: false }).catch(() => {});
    void askToSync();
  }
  return outcome;
}

// Another tab had the turn and took it along, or stopped before it.
async function elsewhere({ by, key }: Kept): Promise<Outcome> {
  const one = (await keptOf(by)).find((other) => other.key === key);
  if (one?.state === "sent") return { is: "sent", to: one.to, done: {} };
  return one?.state === "refused" ? { is: "refused", reply: one.reply ?? {} } : { is: "away" };
}

export async function retry(key: string): Promise<void> {
  await update(key, { state: "kept", tries: 0, reply: undefined });
  await again();
}

/** Takes it away and gives it, so that it can be put back as it was. */
export async function discard(key: string): Promise<Kept | null> {
  const one = awake === null ? undefined : (await keptOf(awake)).find((other) => other.key === key);
  if (!one) return null;
  await drop(key);
  await look();
  return { ...one, state: one.state === "sending" ? "kept" : one.state };
}

export async function putBack(one: Kept): Promise<void> {
  await put(one);
  await again();
}

/** Whoever signs out leaves nothing behind. */
export async function forgetAll(by: string): Promise<void> {
  await drop(...(await keptOf(by)).map(({ key }) => key));
  await look();
}

// Where the browser can, it sends by itself when there is a connection again, also after this page was closed.
async function askToSync(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration().catch(() => undefined)) as
    | (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } })
    | undefined;
  await registration?.sync?.register("kept").catch(() => {});
}

function newKey(): string {
  if (isSecureContext) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
