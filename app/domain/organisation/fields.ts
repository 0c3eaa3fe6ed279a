import { z } from "zod";
import { isTimeZone } from "#app/std/time-zone.ts";
import { type Locale, locales } from "#db/locales.ts";
import { line, ticked } from "../fields.ts";
import { photoField, type SentFile } from "../file/fields.ts";

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
  .transform(({ name, locale, timeZone, ...others }) => ({
    name,
    locale,
    timeZone,
    welcome: welcomeIn(others),
  }));

function welcomeIn(fields: Record<string, string>): Partial<Record<Locale, string>> {
  const welcome: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const said = fields[`welcome.${locale}`];
    if (said) welcome[locale] = said;
  }
  return welcome;
}

/** As a colour field of a browser writes it, or as people copy it from a style guide: with or without #, three figures or six. */
export const colourField = z
  .string()
  .trim()
  .toLowerCase()
  .transform((typed, problem) => {
    const [, figures] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(typed) ?? [];
    if (!figures) {
      problem.addIssue({ code: "custom", message: "field.colour" });
      return z.NEVER;
    }
    return `#${figures.length === 3 ? [...figures].map((figure) => figure + figure).join("") : figures}`;
  });
/** `ours`: the organisation gives its colour up and takes ours. */
export const colourFields = z.union([
  z.object({ ours: z.literal("yes") }).transform(() => ({ colour: null })),
  z.object({ colour: colourField }),
]);

export const logoFields = z.object({
  night: ticked,
  logo: photoField.pipe(z.custom<SentFile>((file) => file !== null, "field.required")),
});
export const removeLogoFields = z.object({ night: ticked });

const mostTerms = 200;
// A word is put into sentences, so it holds nothing that means something there.
const word = line(40).refine((text) => !/[{}|<>]/.test(text));

/** An organisation's words in one language: every field whose name begins with “term.”. */
export const termFields = z
  .object({ locale: z.enum(locales) })
  .catchall(z.unknown())
  .transform(({ locale, ...fields }, problem) => {
    const words: Record<string, string> = {};
    for (const [name, typed] of Object.entries(fields)
      .filter(([name]) => name.startsWith("term."))
      .slice(0, mostTerms)) {
      const { data, error } = word.safeParse(typed);
      if (error) problem.addIssue({ code: "custom", path: [name], message: "field.term" });
      else words[name] = data;
    }
    return { locale, words };
  });
