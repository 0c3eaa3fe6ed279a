// Unsent text, saved in this browser so that a crash, a lost connection or an ended session loses
// nothing.
import type { Draft } from "./draft-type.ts";

const draftPrefix = "draft:";
const sentDraftsKey = "drafts-sent";
const ownerKey = "drafts-owner";

/**
 * Runs a storage action. Storage may be full or disabled; drafts then do not work, and nothing else
 * changes.
 */
function tryStorage<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

export function readDraft(key: string): Draft | undefined {
  const draft = tryStorage(
    () => JSON.parse(localStorage.getItem(draftPrefix + key) ?? "null") as Partial<Draft> | null,
  );
  return typeof draft?.text === "string" && typeof draft.doc === "string"
    ? { text: draft.text, doc: draft.doc }
    : undefined;
}

export const saveDraft = (key: string, draft: Draft) =>
  void tryStorage(() => localStorage.setItem(draftPrefix + key, JSON.stringify(draft)));

export const deleteLocalDraft = (key: string) =>
  void tryStorage(() => localStorage.removeItem(draftPrefix + key));

/** Deletes a draft here and on the server. Without a connection the server offers it once more. */
export function deleteDraft(key: string) {
  deleteLocalDraft(key);
  void import("./saved-on-server.ts").then(
    ({ deleteOnServer }) => deleteOnServer(key),
    () => {},
  );
}

export function deleteAllDrafts() {
  tryStorage(() => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(draftPrefix));
    for (const key of keys) localStorage.removeItem(key);
  });
}

/**
 * Records that a form was sent; the next page, or a reply with errors, shows whether it succeeded.
 */
export const markDraftSent = (key: string) =>
  void tryStorage(() =>
    sessionStorage.setItem(sentDraftsKey, JSON.stringify([...readSentDrafts(), key])),
  );

export function unmarkDraftSent(key: string) {
  tryStorage(() => {
    const others = readSentDrafts().filter((sent) => sent !== key);
    sessionStorage.setItem(sentDraftsKey, JSON.stringify(others));
  });
}

/**
 * Deletes the sent drafts if their form succeeded; otherwise they stay and only the record goes.
 */
export function resolveSentDrafts(succeeded: boolean) {
  if (succeeded) readSentDrafts().forEach(deleteDraft);
  tryStorage(() => sessionStorage.removeItem(sentDraftsKey));
}

const readSentDrafts = () =>
  tryStorage(() => JSON.parse(sessionStorage.getItem(sentDraftsKey) ?? "[]") as string[]) ?? [];

/** Deletes the drafts of the previous person when another one signs in on a shared computer. */
export function claimDrafts(personId: string) {
  tryStorage(() => {
    if ((localStorage.getItem(ownerKey) ?? personId) !== personId) deleteAllDrafts();
    localStorage.setItem(ownerKey, personId);
  });
}
