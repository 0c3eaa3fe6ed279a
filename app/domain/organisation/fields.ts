import { z } from "zod";
import { isTimeZone } from "#app/std/time-zone.ts";
import { type Locale, locales } from "#db/locales.ts";
import { checkbox, line } from "../fields.ts";
import { photoField, type UploadedFile } from "../file/fields.ts";

const welcomes = z.object(
  Object.fromEntries(locales.map((locale) => [`welcome.${locale}`, line(160).default("")])),
);

export const organisationFields = z
  .object({
    name: line(60),
    locale: z.enum(locales),
    timeZone: z.string().max(100).refine(isTimeZone, "field.choose"),
  })
  .and(welcomes)
  .transform(({ name, locale, timeZone, ...welcomeFields }) => ({
    name,
    locale,
    timeZone,
    welcome: readWelcome(welcomeFields),
  }));

function readWelcome(fields: Record<string, string>): Partial<Record<Locale, string>> {
  const welcome: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const text = fields[`welcome.${locale}`];
    if (text) welcome[locale] = text;
  }
  return welcome;
}

/**
 * A hexadecimal colour as a browser's colour field or a style guide writes it: with or without #,
 * three digits or six.
 */
export const colourField = z
  .string()
  .trim()
  .toLowerCase()
  .transform((typed, problem) => {
    const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(typed) ?? [];
    if (!digits) {
      problem.addIssue({ code: "custom", message: "field.colour" });
      return z.NEVER;
    }
    return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits}`;
  });
/** With `useDefault` the organisation has no colour of its own. */
export const colourFields = z.union([
  z.object({ useDefault: z.literal("yes") }).transform(() => ({ colour: null })),
  z.object({ colour: colourField }),
]);

export const logoFields = z.object({
  dark: checkbox,
  logo: photoField.pipe(z.custom<UploadedFile>((file) => file !== null, "field.required")),
});
export const removeLogoFields = z.object({ dark: checkbox });

const maxTerms = 200;
// A term is inserted into messages, so it cannot contain characters of the message syntax.
const term = line(40).refine((text) => !/[{}|<>]/.test(text));

/** The organisation's own terms in one language: every field whose name starts with “term.”. */
export const termFields = z
  .object({ locale: z.enum(locales) })
  .catchall(z.unknown())
  .transform(({ locale, ...fields }, problem) => {
    const terms: Record<string, string> = {};
    const termEntries = Object.entries(fields)
      .filter(([name]) => name.startsWith("term."))
      .slice(0, maxTerms);
    for (const [name, typed] of termEntries) {
      const { data, error } = term.safeParse(typed);
      if (error) problem.addIssue({ code: "custom", path: [name], message: "field.term" });
      else terms[name] = data;
    }
    return { locale, terms };
  });
