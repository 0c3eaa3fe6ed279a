// What only letters say: never sent to a browser.
import mail from "./mail.json";

export const letter = { ...mail };
