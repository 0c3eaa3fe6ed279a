// Written by npm run words from the files beside it.
import type { letter as english } from "../en/letter.ts";
import { translationOf } from "../messages.ts";
import mail from "./mail.json";
import template from "./template.json";

export const letter = translationOf<typeof english, "one" | "other">()({
  ...mail,
  ...template,
});
