import { createElement } from "react";
import type { Organisation } from "#app/domain/organisation/organisation-now.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { paths } from "#app/paths.ts";
import { ownShade } from "#app/styles/own-palette.server.ts";
import type { emails as emailTable } from "#db/schema/notification.ts";
import type { Branding, Email, EmailTemplate } from "#emails/frame/frame.tsx";

type EmailRow = Pick<typeof emailTable.$inferSelect, "template" | "locale" | "data">;
export type ComposedEmail = { subject: string; html: string; text: string };

/**
 * Renders an email as HTML and as plain text. React Email is heavy, so it is loaded when the first
 * email is composed.
 */
export async function composeEmail(
  { template, locale, data }: EmailRow,
  origin: string,
  organisation?: Organisation,
): Promise<ComposedEmail> {
  const [{ emails }, { Frame }, { render }] = await Promise.all([
    import("#emails/emails.ts"),
    import("#emails/frame/frame.tsx"),
    import("@react-email/render"),
  ]);
  const templates = emails as unknown as Record<string, EmailTemplate<Record<string, unknown>>>;
  const compose = templates[template];
  if (!compose) throw new Error(`There is no email template called ${template}`);
  const t = translator(locale, organisation?.terms);
  const email: Email = compose(t, data, locale);
  const frame = createElement(Frame, {
    t,
    locale,
    origin,
    branding: organisation && brandingOf(organisation, origin),
    name: String(data.name ?? ""),
    email,
  });
  return {
    subject: email.subject.replace(/\s+/g, " ").slice(0, 200),
    html: await render(frame),
    text: await render(frame, { plainText: true }),
  };
}

/** The organisation's colour in a shade readable on white, and its logo at most 44 px high. */
function brandingOf({ name, colour, logo }: Organisation, origin: string): Branding {
  const colours = colour === null ? null : ownShade(colour, "light").colours;
  const height = logo && Math.min(44, Math.round((240 * logo.height) / logo.width));
  return {
    name,
    action: colours && { background: colours.action, text: colours["on-action"] },
    logo: logo && {
      src: origin + paths.logoForEmails(logo.id),
      height: height!,
      width: Math.round((height! * logo.width) / logo.height),
    },
  };
}
