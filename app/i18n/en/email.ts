// Written by npm run messages from the files beside it.
import mail from "./mail.json";
import template from "./template.json";

export const email = {
  ...mail,
  ...template,
};
