// What only letters and the server say: never sent to a browser.
import mail from "./mail.json";
import template from "./template.json";

export const letter = { ...mail, ...template };
