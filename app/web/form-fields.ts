import { data } from "@remix-run/node";

export type Fields = Record<string, FormDataEntryValue | FormDataEntryValue[]>;

/**
 * The fields of a form. A name that ends in [] gives a list under its bare name (also when sent once or not at all by
 * schema); of another name sent twice the last counts. A body that is no form is a 400, as a page.
 */
export async function formFields(request: Request): Promise<Fields> {
  const sent = await request.formData().catch(() => {
    throw data({ refusal: "form.unreadable" }, 400);
  });
  const fields: Fields = Object.create(null);
  for (const [name, value] of sent) {
    if (name.endsWith("[]")) {
      const bare = name.slice(0, -2);
      const list = fields[bare];
      fields[bare] = Array.isArray(list) ? [...list, value] : [value];
    } else fields[name] = value;
  }
  return fields;
}

const secret = /password|token|pin/i;

/** What was typed, to put back in the form: words only, never files or secrets. */
export function textValues(fields: Fields): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (secret.test(name) || name === "back") continue;
    if (typeof value === "string") values[name] = value;
    else if (Array.isArray(value))
      values[name] = value.filter((v) => typeof v === "string").join("\n");
  }
  return values;
}
