// Submissions the server does not have yet, stored in this browser's database under their author's
// id.
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { FormReply } from "#app/web/form-reply.ts";

export type SavedKind = "idea" | "contribution" | "vote";

export type SavedItem = {
  /** The idempotency key: the server carries out one submission per key (domain/idempotency). */
  key: string;
  /** The author. Never shown to anyone else, nor sent in anyone else's name. */
  personId: string;
  kind: SavedKind;
  /** The title of the idea or challenge it is about. */
  about: string;
  /** The address of the write, as its form would send it. */
  action: string;
  fields: [string, string | Blob][];
  /** The page it was written on. */
  page: string;
  savedAt: number;
  attempts: number;
  state: "queued" | "sending" | "sent" | "refused";
  /** Being sent by the form it was written in, which shows the state itself. */
  shownInForm?: boolean;
  /** Queued until its author signs in again. */
  signedOut?: boolean;
  /** Refused: the reason, in the shape a form reply has. */
  reply?: Pick<FormReply, "refusal" | "errors" | "about">;
  /** Sent: the page that shows it, and when it was sent. */
  to?: string;
  sentAt?: number;
};

interface Schema extends DBSchema {
  queue: { key: string; value: SavedItem };
}

// The server remembers keys for longer than items stay here
// (domain/idempotency/delete-old-keys.ts).
const maxAgeMs = 14 * 24 * 3_600_000;
const sentShownForMs = 10 * 60_000;

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function openDatabase(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>("groundswell", 2, {
    upgrade(db) {
      for (const name of db.objectStoreNames) db.deleteObjectStore(name);
      db.createObjectStore("queue", { keyPath: "key" });
    },
    blocking: (_currentVersion, _blockedVersion, event) => {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated: () => {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

const channelName = "saved-items";

/** Notifies every open page of this browser that an item changed. */
function notifyPages(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

export function onSavedChange(listener: () => void): void {
  new BroadcastChannel(channelName).onmessage = listener;
}

/** All items of one person, oldest first. */
export async function listSaved(personId: string): Promise<SavedItem[]> {
  return (await (await openDatabase()).getAll("queue"))
    .filter((item) => item.personId === personId)
    .sort((a, b) => a.savedAt - b.savedAt);
}

export async function saveItem(item: SavedItem): Promise<void> {
  await (await openDatabase()).put("queue", item);
  notifyPages();
}

/** Changes an item, unless it was deleted in the meantime. */
export async function updateItem(key: string, changes: Partial<SavedItem>): Promise<void> {
  const transaction = (await openDatabase()).transaction("queue", "readwrite");
  const item = await transaction.store.get(key);
  if (item) await transaction.store.put({ ...item, ...changes });
  await transaction.done;
  notifyPages();
}

export async function deleteItems(...keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  const transaction = (await openDatabase()).transaction("queue", "readwrite");
  await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
  notifyPages();
}

/** The number of unsent items of all people on this device. */
export async function countWaiting(): Promise<number> {
  const items = await (await openDatabase()).getAll("queue");
  return items.filter(({ state }) => state !== "sent").length;
}

/**
 * Deletes sent items after a while and abandoned ones when they are too old, of every writer.
 */
export async function deleteOldItems(now = Date.now()): Promise<void> {
  const items = await (await openDatabase()).getAll("queue");
  const isOld = ({ sentAt, savedAt }: SavedItem) =>
    sentAt === undefined ? now - savedAt > maxAgeMs : now - sentAt > sentShownForMs;
  await deleteItems(...items.filter(isOld).map(({ key }) => key));
}
