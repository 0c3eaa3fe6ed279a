// Display preferences that a browser keeps in cookies. They hold no secrets.
export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

const yearInSeconds = 365 * 24 * 3600;

/** The value of one cookie in a Cookie header, or null. */
export function readCookie(header: string | null, name: string): string | null {
  for (const part of header?.split(";") ?? []) {
    const equals = part.indexOf("=");
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim();
  }
  return null;
}

export const resolveTheme = (header: string | null): Theme =>
  themes.find((theme) => theme === readCookie(header, "theme")) ?? "system";

/** A Set-Cookie header that keeps a preference for a year. */
export function preferenceCookie(name: "locale" | "theme", value: string, secure: boolean): string {
  const flags = secure ? "; Secure" : "";
  return `${name}=${value}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax; HttpOnly${flags}`;
}
