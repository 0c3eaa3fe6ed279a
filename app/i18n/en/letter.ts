// Written by npm run words from the files beside it.
import mail from "./mail.json";
import template from "./template.json";

export const letter = {
  ...mail,
  ...template,
};
