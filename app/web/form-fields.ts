import { data } from "@remix-run/node";

export type Fields = Record<string, FormDataEntryValue | FormDataEntryValue[]>;

/**
 * Reads the fields of a form. A name that ends in [] gives a list under the name without it; of
 * any other name sent twice the last value counts. Refuses a body that is no form with a 400.
 */
export async function formFields(request: Request): Promise<Fields> {
  const formData = await request.formData().catch(() => {
    throw data({ refusal: "form.unreadable" }, 400);
  });
  const fields: Fields = Object.create(null);
  for (const [name, value] of formData) {
    if (name.endsWith("[]")) {
      const listName = name.slice(0, -2);
      const list = fields[listName];
      fields[listName] = Array.isArray(list) ? [...list, value] : [value];
    } else fields[name] = value;
  }
  return fields;
}

const secretName = /password|token|pin/i;

/** The submitted text, to fill the form again: never files or secrets. */
export function textValues(fields: Fields): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (secretName.test(name) || name === "back") continue;
    if (typeof value === "string") values[name] = value;
    else if (Array.isArray(value))
      values[name] = value.filter((item) => typeof item === "string").join("\n");
  }
  return values;
}
