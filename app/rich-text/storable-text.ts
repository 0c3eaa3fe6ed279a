const loneHighSurrogate = "[\\ud800-\\udbff](?![\\udc00-\\udfff])";
const loneLowSurrogate = "(?<![\\ud800-\\udbff])[\\udc00-\\udfff]";

/** What PostgreSQL cannot store in jsonb: the character U+0000, and half of a surrogate pair. */
export const unstorableCharacter = new RegExp(
  ["\\u0000", loneHighSurrogate, loneLowSurrogate].join("|"),
);

const allUnstorable = new RegExp(unstorableCharacter, "g");

/** The same text with every unstorable character replaced by U+FFFD. */
export const storableText = (text: string) => text.replace(allUnstorable, "\ufffd");
