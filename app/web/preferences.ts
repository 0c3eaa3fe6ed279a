// What a device remembers of how somebody likes to read. Not secret, so readable by anyone who holds the device.
export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

const year = 365 * 24 * 3600;

/** One cookie out of a Cookie header, or null. */
export function cookieOf(header: string | null, name: string): string | null {
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

export const themeOf = (header: string | null): Theme =>
  themes.find((theme) => theme === cookieOf(header, "theme")) ?? "system";

/** A Set-Cookie header that remembers a preference for a year. */
export const remember = (name: "locale" | "theme", value: string, secure: boolean) =>
  `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
