import {
  type Browser,
  type BrowserContext,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";

type Did = "tap" | "key" | "feigned";
type Sight = Pick<Page, "getByRole" | "getByText" | "getByLabel" | "locator">;

/**
 * A person on a phone of 390 px. Every tap and key is counted in the page by trusted browser events, before any script of the
 * product runs. Input without a tap or key (a click made by a script, a value set on a field) is counted apart and fails the
 * journey. Scrolling is not counted, and no test opens an address halfway.
 */
export class Thumb {
  readonly #page: Page;
  readonly #did: Record<Did, number> = { tap: 0, key: 0, feigned: 0 };
  private constructor(
    page: Page,
    readonly context: BrowserContext,
    readonly js: boolean,
  ) {
    this.#page = page;
  }

  /** Opens an address on a new phone, as a camera does after scanning a code. */
  static async opens(
    browser: Browser,
    baseURL: string,
    path: string,
    how: { js?: boolean; cookies?: Parameters<BrowserContext["addCookies"]>[0] } = {},
  ): Promise<Thumb> {
    const context = await browser.newContext({
      baseURL,
      locale: "nl-NL",
      timezoneId: "Europe/Amsterdam",
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      javaScriptEnabled: how.js ?? true,
      reducedMotion: "reduce",
    });
    if (how.cookies) await context.addCookies(how.cookies);
    const page = await context.newPage();
    const thumb = new Thumb(page, context, how.js ?? true);
    await page.exposeBinding("didCount", (_source, what: Did) => {
      thumb.#did[what] += 1;
    });
    await page.addInitScript(listenIn);
    await page.goto(path);
    await thumb.settled();
    return thumb;
  }

  get path() {
    return new URL(this.#page.url()).pathname;
  }
  get sees(): Sight {
    return this.#page;
  }

  async tap(what: Locator) {
    const before = this.#did.tap;
    await what.tap();
    if (!this.js) this.#did.tap += 1; // then nothing of ours runs in the page to count it
    await expect(() => expect(this.#did.tap).toBeGreaterThan(before)).toPass({ timeout: 5_000 });
    await this.settled();
  }

  async types(words: string) {
    const before = this.#did.key;
    await this.#page.keyboard.type(words);
    await expect(() => expect(this.#did.key - before).toBeGreaterThanOrEqual(words.length)).toPass({
      timeout: 5_000,
    });
  }

  async arrives(at: RegExp) {
    await expect(() => expect(this.path).toMatch(at)).toPass();
    await this.settled();
  }

  private async settled() {
    await this.#page.waitForLoadState("networkidle");
    await expect(
      this.#page.locator("[aria-busy=true], .progress-line[data-busy=true]"),
    ).toHaveCount(0);
  }

  /** The counts since the last call; resets them. */
  counted(): { taps: number; keys: number } {
    const { tap, key, feigned } = this.#did;
    expect(feigned, "input made without a tap or key").toBe(0);
    Object.assign(this.#did, { tap: 0, key: 0, feigned: 0 });
    return { taps: tap, keys: key };
  }
}

/** Runs in the page before any other script. */
function listenIn() {
  const tell = (what: string) =>
    void (window as unknown as { didCount(what: string): Promise<void> }).didCount(what);
  let acted = -Infinity;
  const first = { capture: true, passive: true };
  addEventListener(
    "pointerdown",
    (event) => {
      if (event.isTrusted) {
        acted = event.timeStamp;
        tell("tap");
      }
    },
    first,
  );
  addEventListener(
    "keydown",
    (event) => {
      if (event.isTrusted) {
        acted = event.timeStamp;
        tell("key");
      }
    },
    first,
  );
  // A change or submit follows a tap or key, and a key enters one letter; anything else was a script.
  for (const kind of ["input", "change", "click", "submit"]) {
    addEventListener(
      kind,
      (event) => {
        if (event.timeStamp - acted > 2_000 || ((event as InputEvent).data?.length ?? 0) > 1)
          tell("feigned");
      },
      first,
    );
  }
}
