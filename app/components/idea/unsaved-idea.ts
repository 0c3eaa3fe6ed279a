// The form values of a new idea that the server does not have yet, stored in this browser beside
// the editor's drafts.
import { deleteLocalDraft, readDraft, saveDraft } from "../editor/draft.ts";

/** `mark`: the server's version of the draft that this input was typed on top of. */
export type UnsavedIdea = {
  mark: string;
  title: string;
  requestedAmount: string;
  requestedPurpose: string;
  theme: string;
  text: string;
  doc: string;
};

export const unsavedKey = (challengeId: string) => `new-idea-${challengeId}`;

export function saveUnsaved(challengeId: string, form: HTMLFormElement, mark: string) {
  const fields = new FormData(form);
  const field = (name: string) => String(fields.get(name) ?? "");
  const unsaved: Omit<UnsavedIdea, "text" | "doc"> = {
    mark,
    title: field("title"),
    requestedAmount: field("requestedAmount"),
    requestedPurpose: field("requestedPurpose"),
    theme: field("theme"),
  };
  saveDraft(unsavedKey(challengeId), {
    text: JSON.stringify({ ...unsaved, text: field("body") }),
    doc: field("bodyDoc"),
  });
}

export function readUnsaved(challengeId: string): UnsavedIdea | null {
  const stored = readDraft(unsavedKey(challengeId));
  if (!stored) return null;
  try {
    const {
      mark,
      title,
      requestedAmount,
      requestedPurpose,
      theme = "",
      text,
    } = JSON.parse(stored.text) as Record<string, unknown>;
    const values = [mark, title, requestedAmount, requestedPurpose, theme, text];
    return values.every((value) => typeof value === "string")
      ? ({
          mark,
          title,
          requestedAmount,
          requestedPurpose,
          theme,
          text,
          doc: stored.doc,
        } as UnsavedIdea)
      : null;
  } catch {
    return null;
  }
}

export const deleteUnsaved = (challengeId: string) => deleteLocalDraft(unsavedKey(challengeId));
