import type { Browser, BrowserContext, Page } from "@playwright/test";
import { paths } from "#app/paths.ts";
import { moment } from "./fixed-clock-demo.ts";
import type { Viewer, Visit } from "./pages.ts";

export type Locale = "nl" | "en";
export type Scheme = "light" | "dark";
/** `sharp`: two device pixels per pixel, as on a phone. */
export type Eyes = {
  locale: Locale;
  width: number;
  scheme: Scheme;
  javaScriptEnabled?: boolean;
  sharp?: boolean;
};

/** Viewers of the demo at `url`, each signed in once. */
export class Viewers {
  private readonly cookies = new Map<Viewer, Promise<string | null>>();
  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  async context(
    who: Viewer,
    { locale, width, scheme, javaScriptEnabled = true, sharp = false }: Eyes,
  ): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      locale: locale === "nl" ? "nl-NL" : "en-GB",
      timezoneId: "Europe/Amsterdam",
      viewport: { width, height: heightAt(width) },
      colorScheme: scheme,
      reducedMotion: "reduce",
      deviceScaleFactor: sharp ? 2 : 1,
      javaScriptEnabled,
      serviceWorkers: "block",
    });
    const session = await this.session(who);
    if (session) await context.addCookies([{ name: "session", value: session, url: this.url }]);
    await context.route(`**${paths.health()}`, (asked) => asked.abort()); // the page for what is out of reach leaves as soon as it is not
    return context;
  }

  private session(who: Viewer): Promise<string | null> {
    if (!this.cookies.has(who))
      this.cookies.set(who, who === "visitor" ? Promise.resolve(null) : signIn(this.url, who));
    return this.cookies.get(who)!;
  }
}

export const heightAt = (width: number) => (width < 600 ? 844 : 900);

/** Signs in as a demo person. Returns the session cookie. */
export async function signIn(url: string, who: Viewer): Promise<string> {
  const answer = await fetch(url + paths.tryDemo(), {
    method: "POST",
    redirect: "manual",
    headers: { origin: url, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ person: `person_demo_${who}` }),
  });
  const session = answer.headers
    .getSetCookie()
    .map((cookie) => /^session=([^;]+)/.exec(cookie)?.[1])
    .find(Boolean);
  if (!session) throw new Error(`Could not sign in as ${who}: ${answer.status}`);
  return session;
}

/** Opens a page and waits until it has settled. */
export async function visit(page: Page, { at }: Pick<Visit, "at">): Promise<void> {
  await page.clock.setFixedTime(moment);
  await page.goto(at);
  const url = new URL(page.url());
  url.searchParams.delete("at"); // a list adds the moment of its order to its address
  const reached = url.pathname + url.search;
  if (reached !== at) throw new Error(`${at} led to ${reached}`);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => {
    for (const picture of document.querySelectorAll("img")) picture.loading = "eager";
    await document.fonts.ready;
    await Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})));
  });
}
