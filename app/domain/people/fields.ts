import { z } from "zod";
import { guides, platformRoles } from "#db/enums.ts";
import { locales } from "#db/locales.ts";
import { shortestPassword } from "../auth/password-length.ts";
import { isEasyToGuess } from "../auth/weak-password.ts";
import { line, lines, rowId, wanted } from "../fields.ts";
import { photoField, type SentFile } from "../file/fields.ts";

const longestPassword = 256;

export const personName = line(80, 1);
export const email = z.string().trim().min(1).max(254).pipe(z.email());

/** A password as typed: nothing is trimmed, folded or cut off. */
const password = z.string().min(1).max(longestPassword);

export const newPassword = z
  .string()
  .max(longestPassword)
  .superRefine((typed, problem) => {
    if (typed === "") problem.addIssue({ code: "custom", message: "field.required" });
    else if ([...typed].length < shortestPassword)
      problem.addIssue({
        code: "custom",
        message: "field.password.short",
        params: { min: shortestPassword },
      });
    else if (isEasyToGuess(typed))
      problem.addIssue({ code: "custom", message: "field.password.common" });
  });

const secret = z.string().max(200);
const locale = z.enum(locales);
/** Where somebody was going before they had to say who they are; whether it is ours is looked at when they get there. */
const to = z.string().max(2_000).optional();
const personId = rowId("person");
const groupId = rowId("group");

export const signInFields = z.object({ email, password, to });
export const demoFields = z.object({ person: personId, to });
export const askResetFields = z.object({ email, to });
export const resetFields = z.object({ secret, password: newPassword, to });
export const joinFields = z.object({ secret, name: personName, password: newPassword, locale });
export const changePasswordFields = z.object({ currentPassword: password, password: newPassword });
/** At most ten subjects somebody knows about, a few words each, with commas between: each once, in the order they were named. */
const subjectList = line(500).transform((said, problem) => {
  const named = [
    ...new Map(
      said
        .split(",")
        .map((one) => one.trim())
        .filter(Boolean)
        .map((one) => [one.toLowerCase(), one]),
    ).values(),
  ];
  if (named.length > 10) problem.addIssue({ code: "custom", message: "field.subjects" });
  if (named.some((one) => one.length > 40))
    problem.addIssue({ code: "custom", message: "field.subject-long" });
  return named.join(", ");
});
export const profileFields = z.object({
  name: personName,
  jobTitle: line(80),
  about: lines(1_000),
  subjects: subjectList.default(""),
  locale: z.enum(["", ...locales]).default(""),
});
export const followPersonFields = z.object({ person: personId, want: wanted });
export const guideFields = z.object({ guide: z.enum(guides), want: z.enum(["shown", "away"]) });
export const localeFields = z.object({ locale });
export const photoFields = z.object({
  photo: photoField.pipe(z.custom<SentFile>((file) => file !== null, "field.required")),
});

/** Words to find people by: at least two letters. */
export const peopleQuery = z.object({ q: line(80, 2), challenge: rowId("challenge").optional() });

export const personFields = z.object({ person: personId });
export const changePersonFields = z.object({
  person: personId,
  name: personName,
  email: z
    .string()
    .trim()
    .transform((t) => t || null)
    .pipe(email.nullable()),
  jobTitle: line(80),
});
export const roleFields = z.object({
  person: personId,
  role: z.enum(platformRoles),
  held: z.enum(["yes", "no"]).transform((v) => v === "yes"),
});
export const groupFields = z.object({ group: groupId.optional(), name: line(80, 1) });
export const membershipFields = z.object({
  group: groupId,
  person: personId,
  member: z.enum(["yes", "no"]).transform((v) => v === "yes"),
});

export const mostInvitedAtOnce = 200;

/** Addresses as people paste them: separated by commas, semicolons or lines, perhaps with a name: `Robin de Vries <robin@…>`. */
const addresses = z
  .string()
  .max(60_000)
  .transform((pasted, problem) => {
    const found = new Map<string, { name: string | null; email: string }>();
    for (const piece of pasted
      .split(/[\n;,]+/)
      .map((p) => p.trim())
      .filter(Boolean)) {
      const [, name, inside] = /^"?([^"<>]*)"?\s*<([^<>]+)>$/.exec(piece) ?? [];
      const address = email.safeParse(inside ?? piece);
      const called = personName.safeParse(name ?? "");
      if (address.success)
        found.set(address.data.toLowerCase(), {
          email: address.data,
          name: called.success ? called.data : null,
        });
      else
        problem.addIssue({
          code: "custom",
          message: "field.email.which",
          params: { address: piece.slice(0, 80) },
        });
    }
    if (found.size === 0 && problem.issues.length === 0)
      problem.addIssue({ code: "custom", message: "field.required" });
    if (found.size > mostInvitedAtOnce)
      problem.addIssue({
        code: "custom",
        message: "field.too-many",
        params: { max: mostInvitedAtOnce },
      });
    return [...found.values()];
  });

/** `challenge` empty: asked in, but for nothing in particular. */
export const inviteFields = z.object({
  addresses,
  locale,
  challenge: z.preprocess((id) => id || undefined, rowId("challenge").optional()),
});
