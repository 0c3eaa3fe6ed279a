// Written by npm run messages from the files beside it.
import type { email as english } from "../en/email.ts";
import { checkedTranslation } from "../messages.ts";
import mail from "./mail.json";
import template from "./template.json";

export const email = checkedTranslation<typeof english, "one" | "other">()({
  ...mail,
  ...template,
});
