// What somebody wrote here and the server does not have yet: kept in this browser's database, under its writer's id.
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { FormReply } from "#app/web/handlers.ts";

export type KeptKind = "idea" | "contribution" | "vote";

export type Kept = {
  /** Under which the server does it once (domain/sending). */
  key: string;
  /** The person who wrote it. Never shown to, nor sent as, anybody else. */
  by: string;
  kind: KeptKind;
  /** The idea or question it is about, in words. */
  about: string;
  /** The write, as its form would send it. */
  action: string;
  fields: [string, string | Blob][];
  /** The page it was written on. */
  page: string;
  at: number;
  tries: number;
  state: "kept" | "sending" | "sent" | "refused";
  /** Under way from the form it was written in, which says so itself. */
  quiet?: boolean;
  /** Kept, and it waits for its writer to sign in again. */
  signedOut?: boolean;
  /** Refused: why, as a form would hear it. */
  reply?: Pick<FormReply, "refusal" | "errors" | "about">;
  /** Sent: where it is to be seen, and since when it is there. */
  to?: string;
  sentAt?: number;
};

interface Schema extends DBSchema {
  kept: { key: string; value: Kept };
}

/** Words that were not sent for so long are let go of; the server remembers keys for longer (domain/idempotency/delete-old-keys.ts). */
const longest = 14 * 24 * 3_600_000;
const shownAsSent = 10 * 60_000;

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>("groundswell", 1, {
    upgrade: (db) => void db.createObjectStore("kept", { keyPath: "key" }),
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated: () => void (opening = undefined),
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Told to every page of this browser, whatever changed and wherever. */
const change = "kept";
const tell = () => {
  const channel = new BroadcastChannel(change);
  channel.postMessage(null);
  channel.close();
};

export function onChange(heard: () => void): void {
  new BroadcastChannel(change).onmessage = heard;
}

/** Everything of one person, oldest first. */
export async function keptOf(by: string): Promise<Kept[]> {
  return (await (await database()).getAll("kept"))
    .filter((one) => one.by === by)
    .sort((a, b) => a.at - b.at);
}

export async function put(one: Kept): Promise<void> {
  await (await database()).put("kept", one);
  tell();
}

/** Changes what is there; what was thrown away in the meantime stays away. */
export async function update(key: string, changed: Partial<Kept>): Promise<void> {
  const writing = (await database()).transaction("kept", "readwrite");
  const one = await writing.store.get(key);
  if (one) await writing.store.put({ ...one, ...changed });
  await writing.done;
  tell();
}

export async function drop(...keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  const writing = (await database()).transaction("kept", "readwrite");
  await Promise.all([...keys.map((key) => writing.store.delete(key)), writing.done]);
  tell();
}

/** How much there is to send, of whomever. */
export async function countWaiting(): Promise<number> {
  return (await (await database()).getAll("kept")).filter(({ state }) => state !== "sent").length;
}

/** What was sent is shown for a while, and what nobody came back for is let go of, whoever wrote it. */
export async function tidy(now = Date.now()): Promise<void> {
  const all = await (await database()).getAll("kept");
  await drop(
    ...all
      .filter((one) =>
        one.sentAt !== undefined ? now - one.sentAt > shownAsSent : now - one.at > longest,
      )
      .map(({ key }) => key),
  );
}
