import { z } from "zod";
import { locales } from "#db/locales.ts";
import { rowId } from "../fields.ts";
import { personName } from "../people/fields.ts";
import { minPasswordLength } from "./password-length.ts";
import { isWeakPassword } from "./weak-password.ts";

const maxPasswordLength = 256;

export const email = z.string().trim().min(1).max(254).pipe(z.email());

/** A password as typed: nothing is trimmed, folded or cut off. */
const password = z.string().min(1).max(maxPasswordLength);

export const newPassword = z
  .string()
  .max(maxPasswordLength)
  .superRefine((typed, problem) => {
    if (typed === "") problem.addIssue({ code: "custom", message: "field.required" });
    else if ([...typed].length < minPasswordLength)
      problem.addIssue({
        code: "custom",
        message: "field.password.short",
        params: { min: minPasswordLength },
      });
    else if (isWeakPassword(typed))
      problem.addIssue({ code: "custom", message: "field.password.common" });
  });

const secret = z.string().max(200);
/** The page to return to after signing in. Whether it is a page of ours is checked on arrival. */
const to = z.string().max(2_000).optional();

export const signInFields = z.object({ email, password, to });
export const demoFields = z.object({ person: rowId("person"), to });
export const requestResetFields = z.object({ email, to });
export const resetFields = z.object({ secret, password: newPassword, to });
export const joinFields = z.object({
  secret,
  name: personName,
  password: newPassword,
  locale: z.enum(locales),
});
export const changePasswordFields = z.object({ currentPassword: password, password: newPassword });
