/** What PostgreSQL cannot keep in jsonb: the character U+0000, and half of a surrogate pair. */
export const unstorable =
  /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const everywhere = new RegExp(unstorable, "g");

/** The same text with what cannot be kept made visible as U+FFFD. */
export const storable = (text: string) => text.replace(everywhere, "\ufffd");
