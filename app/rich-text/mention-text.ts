import type { Mention } from "./prose.ts";

/** As it is read: a person or group with the sign they are called by, an idea under its title alone. */
export const mentionText = ({ attrs: { id, label } }: Pick<Mention, "attrs">): string =>
  kindOfMention(id) === "idea" ? label : `@${label}`;

/** What an id in a mention stands for; ids say it themselves. */
export const kindOfMention = (id: string): "person" | "group" | "idea" =>
  id.startsWith("idea_") ? "idea" : id.startsWith("group_") ? "group" : "person";
