import { createElement } from "react";
import { translator } from "#app/i18n/translator.server.ts";
import type { letters as letterTable } from "#db/schema/notification.ts";
import type { Letter, Template } from "#emails/frame/frame.tsx";

type Row = Pick<typeof letterTable.$inferSelect, "template" | "locale" | "data">;
export type Composed = { subject: string; html: string; text: string };

/** A letter in its frame, as HTML and as plain text. React Email is heavy, so it is loaded when the first letter is written. */
export async function composeLetter({ template, locale, data }: Row, origin: string): Promise<Composed> {
  const [{ letters }, { Frame }, { render }] = await Promise.all([
    import("#emails/letters.ts"), import("#emails/frame/frame.tsx"), import("@react-email/render"),
  ]);
  const write = (letters as unknown as Record<string, Template<Record<string, unknown>>>)[template];
  if (!write) throw new Error(`There is no letter called ${template}`);
  const t = translator(locale);
  const letter: Letter = write(t, data);
  const whole = createElement(Frame, { t, locale, origin, name: String(data.name ?? ""), letter });
  return { subject: letter.subject.replace(/\s+/g, " ").slice(0, 200), html: await render(whole), text: await render(whole, { plainText: true }) };
}
