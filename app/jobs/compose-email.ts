import { createElement } from "react";
import type { Organisation } from "#app/domain/organisation/organisation-now.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { paths } from "#app/paths.ts";
import { ownShade } from "#app/styles/own-palette.server.ts";
import type { letters as letterTable } from "#db/schema/notification.ts";
import type { House, Letter, Template } from "#emails/frame/frame.tsx";

type Row = Pick<typeof letterTable.$inferSelect, "template" | "locale" | "data">;
export type Composed = { subject: string; html: string; text: string };

/** A letter in its frame, as HTML and as plain text. React Email is heavy, so it is loaded when the first letter is written. */
export async function composeLetter(
  { template, locale, data }: Row,
  origin: string,
  organisation?: Organisation,
): Promise<Composed> {
  const [{ letters }, { Frame }, { render }] = await Promise.all([
    import("#emails/emails.ts"),
    import("#emails/frame/frame.tsx"),
    import("@react-email/render"),
  ]);
  const write = (letters as unknown as Record<string, Template<Record<string, unknown>>>)[template];
  if (!write) throw new Error(`There is no letter called ${template}`);
  const t = translator(locale, organisation?.terms);
  const letter: Letter = write(t, data, locale);
  const whole = createElement(Frame, {
    t,
    locale,
    origin,
    house: organisation && houseOf(organisation, origin),
    name: String(data.name ?? ""),
    letter,
  });
  return {
    subject: letter.subject.replace(/\s+/g, " ").slice(0, 200),
    html: await render(whole),
    text: await render(whole, { plainText: true }),
  };
}

/** How the organisation shows itself in a letter: its colour as it can be read on white, its logo as high as a line or two. */
function houseOf({ name, colour, logo }: Organisation, origin: string): House {
  const own = colour === null ? null : ownShade(colour, "light").colours;
  const height = logo && Math.min(44, Math.round((240 * logo.height) / logo.width));
  return {
    name,
    action: own && { ground: own.action, words: own["on-action"] },
    logo: logo && {
      src: origin + paths.logoForLetters(logo.id),
      height: height!,
      width: Math.round((height! * logo.width) / logo.height),
    },
  };
}
