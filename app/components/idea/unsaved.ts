// What the form of a new idea holds and the server has not: kept in this browser, beside the editor's drafts.
import { forgetHere, keepDraft, readDraft } from "../editor/draft.ts";

/** `mark`: the state of the draft on the server that this was typed on top of. */
export type Unsent = {
  mark: string;
  title: string;
  asked: string;
  askedFor: string;
  theme: string;
  text: string;
  doc: string;
};

export const unsentKey = (challengeId: string) => `new-idea-${challengeId}`;

export function keepUnsent(challengeId: string, form: HTMLFormElement, mark: string) {
  const fields = new FormData(form);
  const field = (name: string) => String(fields.get(name) ?? "");
  const unsent: Omit<Unsent, "text" | "doc"> = {
    mark,
    title: field("title"),
    asked: field("asked"),
    askedFor: field("askedFor"),
    theme: field("theme"),
  };
  keepDraft(unsentKey(challengeId), {
    text: JSON.stringify({ ...unsent, text: field("body") }),
    doc: field("bodyDoc"),
  });
}

export function readUnsent(challengeId: string): Unsent | null {
  const kept = readDraft(unsentKey(challengeId));
  if (!kept) return null;
  try {
    const {
      mark,
      title,
      asked,
      askedFor,
      theme = "",
      text,
    } = JSON.parse(kept.text) as Record<string, unknown>;
    const all = [mark, title, asked, askedFor, theme, text];
    return all.every((one) => typeof one === "string")
      ? ({ mark, title, asked, askedFor, theme, text, doc: kept.doc } as Unsent)
      : null;
  } catch {
    return null;
  }
}

export const forgetUnsent = (challengeId: string) => forgetHere(unsentKey(challengeId));
