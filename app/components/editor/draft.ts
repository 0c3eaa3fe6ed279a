// Text not sent yet, kept in this browser so that a crash, a lost connection or an ended session costs nothing.
export type Draft = { text: string; doc: string };

const drafts = "draft:";
const sending = "drafts-sending";
const owner = "drafts-of";

/** Storage can be full, switched off or out of reach; then there are no drafts, and nothing else changes. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

export function readDraft(key: string): Draft | undefined {
  const draft = attempt(
    () => JSON.parse(localStorage.getItem(drafts + key) ?? "null") as Partial<Draft> | null,
  );
  return typeof draft?.text === "string" && typeof draft.doc === "string"
    ? { text: draft.text, doc: draft.doc }
    : undefined;
}

export const keepDraft = (key: string, draft: Draft) =>
  void attempt(() => localStorage.setItem(drafts + key, JSON.stringify(draft)));

export const forgetHere = (key: string) =>
  void attempt(() => localStorage.removeItem(drafts + key));

/** Also where the server has it (kept-on-server.ts), for whoever wrote it with the editor open. */
export function forgetDraft(key: string) {
  forgetHere(key);
  void import("./saved-on-server.ts").then(
    ({ forgetOnServer }) => forgetOnServer(key),
    () => {},
  ); // no connection: it is offered once more
}

export function forgetAllDrafts() {
  attempt(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(drafts))
      .forEach((key) => localStorage.removeItem(key)),
  );
}

/** The form was sent; whether it went through is known when the next page, or an answer with faults, is there. */
export const draftIsSent = (key: string) =>
  void attempt(() => sessionStorage.setItem(sending, JSON.stringify([...sentDrafts(), key])));

export function draftCameBack(key: string) {
  attempt(() =>
    sessionStorage.setItem(sending, JSON.stringify(sentDrafts().filter((one) => one !== key))),
  );
}

export function settleSentDrafts(wentThrough: boolean) {
  if (wentThrough) sentDrafts().forEach(forgetDraft);
  attempt(() => sessionStorage.removeItem(sending));
}

const sentDrafts = () =>
  attempt(() => JSON.parse(sessionStorage.getItem(sending) ?? "[]") as string[]) ?? [];

/** Whoever signs in on a shared computer does not find another's words. */
export function draftsBelongTo(person: string) {
  attempt(() => {
    if ((localStorage.getItem(owner) ?? person) !== person) forgetAllDrafts();
    localStorage.setItem(owner, person);
  });
}
