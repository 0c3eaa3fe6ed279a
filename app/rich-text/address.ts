/** The id of one of our own rows, as a document may hold it. */
export const isId = (value: unknown): value is string =>
  typeof value === "string" && /^[A-Za-z0-9_-]{1,80}$/.test(value);

/**
 * `/files/<id>`: one of our own pictures or files. Pictures from elsewhere are not allowed, because
 * they would tell their owner who reads what.
 */
export const isFileAddress = (value: unknown): value is string =>
  typeof value === "string" && value.startsWith("/files/") && isId(value.slice("/files/".length));

/** The id in an address that `isFileAddress` accepts. */
export const fileIdIn = (src: string): string => src.slice("/files/".length);

/** The file address behind the src of a shown picture, which may name a width; null when none. */
export function toFileAddress(shown: unknown): string | null {
  const src = typeof shown === "string" ? shown.replace(/\?w=\d{1,5}$/, "") : null;
  return isFileAddress(src) ? src : null;
}

const maxLength = 2000;
// White space, invisible and control characters, double quotes, angle brackets and backslashes:
// browsers repair them, each in its own way.
const unsafeCharacter = new RegExp(
  `[${[
    "\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f",
    '\\u3000\\ud800-\\udfff\\ufeff"<>\\\\',
  ].join("")}]`,
);

/**
 * Whether a link may point here: http, https or mailto, or a path on this site. Never //host and
 * never user@host.
 */
export function isLinkAddress(value: unknown): value is string {
  if (typeof value !== "string" || value.length > maxLength || unsafeCharacter.test(value))
    return false;
  if (value.startsWith("/")) return !value.startsWith("//");
  if (/^mailto:[^@]+@[^@]+$/i.test(value)) return true;
  if (!/^https?:\/\/[^/]/i.test(value) || !URL.canParse(value)) return false;
  const { username, password, hostname } = new URL(value);
  return !username && !password && hostname !== "";
}

/** The address for a typed or pasted link; undefined when it cannot be one. */
export function toLinkAddress(typed: string): string | undefined {
  const trimmed = typed.trim();
  if (isLinkAddress(trimmed)) return trimmed;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(trimmed)) return validAddress(`mailto:${trimmed}`);
  const url = withScheme(trimmed);
  return url && /^https?:/i.test(url) && URL.canParse(url)
    ? validAddress(new URL(url).href)
    : undefined;
}

function withScheme(address: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return /^[^\s/]+\.[^\s/]{2,}/.test(address) ? `https://${address}` : undefined;
}

const validAddress = (address: string) => (isLinkAddress(address) ? address : undefined);
