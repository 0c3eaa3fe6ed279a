import { z } from "zod";
import { platformRoles } from "#db/enums.ts";
import { locales } from "#db/locales.ts";
import { email } from "../auth/fields.ts";
import { line, rowId } from "../fields.ts";
import { personName } from "../people/fields.ts";

const personId = rowId("person");

export const personFields = z.object({ personId });
export const changePersonFields = z.object({
  personId,
  name: personName,
  email: z
    .string()
    .trim()
    .transform((typed) => typed || null)
    .pipe(email.nullable()),
  jobTitle: line(80),
});
export const roleFields = z.object({
  personId,
  role: z.enum(platformRoles),
  held: z.enum(["yes", "no"]).transform((value) => value === "yes"),
});

const maxAddresses = 200;

/**
 * Email addresses as people paste them: separated by commas, semicolons or lines, optionally with a
 * name, such as `Robin de Vries <robin@…>`. An address given twice counts once.
 */
const addresses = z
  .string()
  .max(60_000)
  .transform((pasted, problem) => {
    const found = new Map<string, { name: string | null; email: string }>();
    const entries = pasted
      .split(/[\n;,]+/)
      .map((entry) => entry.trim())
      .filter(Boolean);
    for (const entry of entries) {
      const [, nameBefore, addressInside] = /^"?([^"<>]*)"?\s*<([^<>]+)>$/.exec(entry) ?? [];
      const address = email.safeParse(addressInside ?? entry);
      const name = personName.safeParse(nameBefore ?? "");
      if (address.success)
        found.set(address.data.toLowerCase(), {
          email: address.data,
          name: name.success ? name.data : null,
        });
      else
        problem.addIssue({
          code: "custom",
          message: "field.email.which",
          params: { address: entry.slice(0, 80) },
        });
    }
    if (found.size === 0 && problem.issues.length === 0)
      problem.addIssue({ code: "custom", message: "field.required" });
    if (found.size > maxAddresses)
      problem.addIssue({
        code: "custom",
        message: "field.too-many",
        params: { max: maxAddresses },
      });
    return [...found.values()];
  });

/** Without a challenge, people are invited to the platform only. */
export const inviteFields = z.object({
  addresses,
  locale: z.enum(locales),
  challenge: z.preprocess((id) => id || undefined, rowId("challenge").optional()),
});
