/** The id of one of our own rows, as it may stand in a document. */
export const isId = (value: unknown): value is string =>
  typeof value === "string" && /^[A-Za-z0-9_-]{1,80}$/.test(value);

/** `/files/<id>`: a picture or file of ours. Foreign pictures would tell their owner who reads what. */
export const isFileAddress = (value: unknown): value is string =>
  typeof value === "string" && value.startsWith("/files/") && isId(value.slice("/files/".length));

/** The id in an address that `isFileAddress` said yes to. */
export const fileIdIn = (src: string): string => src.slice("/files/".length);

/** The address of a file of ours as it may be shown somewhere, in one of its widths; null when it is none. */
export function toFileAddress(shown: unknown): string | null {
  const src = typeof shown === "string" ? shown.replace(/\?w=\d{1,5}$/, "") : null;
  return isFileAddress(src) ? src : null;
}

const longest = 2000;
// White space, invisible and control characters, double quotes, angle brackets, backslashes: browsers repair them, each in its own way.
const unsafe =
  /[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff"<>\\]/;

/** An address a link may point to: http, https or mailto, or a path on this site. Never //elsewhere, never user@host. */
export function isAddress(value: unknown): value is string {
  if (typeof value !== "string" || value.length > longest || unsafe.test(value)) return false;
  if (value.startsWith("/")) return !value.startsWith("//");
  if (/^mailto:[^@]+@[^@]+$/i.test(value)) return true;
  if (!/^https?:\/\/[^/]/i.test(value) || !URL.canParse(value)) return false;
  const { username, password, hostname } = new URL(value);
  return !username && !password && hostname !== "";
}

/** What a person typed or pasted as a link, as an address we keep; undefined when it cannot be one. */
export function toAddress(typed: string): string | undefined {
  const trimmed = typed.trim();
  if (isAddress(trimmed)) return trimmed;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(trimmed)) return onlyAddress(`mailto:${trimmed}`);
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(trimmed)
    ? trimmed
    : /^[^\s/]+\.[^\s/]{2,}/.test(trimmed)
      ? `https://${trimmed}`
      : "";
  return /^https?:/i.test(whole) && URL.canParse(whole)
    ? onlyAddress(new URL(whole).href)
    : undefined;
}

const onlyAddress = (address: string) => (isAddress(address) ? address : undefined);
