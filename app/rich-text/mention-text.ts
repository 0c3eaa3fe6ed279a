import type { Mention } from "./rich-text.ts";

/** A mention as it is read: a person or group with an @, an idea by its title alone. */
export const mentionText = ({ attrs: { id, label } }: Pick<Mention, "attrs">): string =>
  mentionKind(id) === "idea" ? label : `@${label}`;

/** What an id in a mention refers to; the prefix of the id says it. */
export function mentionKind(id: string): "person" | "group" | "idea" {
  if (id.startsWith("idea_")) return "idea";
  return id.startsWith("group_") ? "group" : "person";
}
