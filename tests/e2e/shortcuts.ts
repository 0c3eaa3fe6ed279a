import { type Browser, expect, type Locator, type Page } from "@playwright/test";

type Sight = Pick<Page, "getByRole" | "getByText" | "getByLabel" | "locator">;
type Focus = { on: string; at: string; lost: boolean; marked: boolean; seen: boolean };

/**
 * A person with a keyboard only. At every step the focus must be on an element, visibly marked, and not fully covered
 * (WCAG 2.4.3, 2.4.7, 2.4.11).
 */
export class Keys {
  readonly #page: Page;
  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(browser: Browser, baseURL: string, path: string, width = 1440): Promise<Keys> {
    const context = await browser.newContext({
      baseURL,
      locale: "nl-NL",
      timezoneId: "Europe/Amsterdam",
      viewport: { width, height: 844 },
      reducedMotion: "reduce",
    });
    const keys = new Keys(await context.newPage());
    await keys.#page.goto(path);
    await keys.settled();
    return keys;
  }

  get sees(): Sight {
    return this.#page;
  }
  get path() {
    return new URL(this.#page.url()).pathname;
  }
  close = () => this.#page.context().close();

  /** Presses Tab until the element has the focus, at most `most` times. */
  async tabTo(what: Locator, { most = 60, back = false } = {}) {
    const trail: string[] = [];
    const reached = () =>
      what.evaluateAll((all) => all.includes(document.activeElement as HTMLElement));
    if (await reached()) return; // where the page itself begins
    for (let n = 0; n < most; n++) {
      await this.#page.keyboard.press(back ? "Shift+Tab" : "Tab");
      const focus = await this.#focus();
      expect(
        focus,
        `the focus on ${this.path} after ${trail.join(" → ") || "the first Tab"}`,
      ).toMatchObject({ lost: false, marked: true, seen: true });
      trail.push(focus.on.trim());
      if (await reached()) return;
    }
    throw new Error(`${what} was not reached with ${most} times Tab`);
  }

  async press(key: "Enter" | "Space" | "ArrowRight" | "ArrowLeft" | "Escape") {
    await this.#page.keyboard.press(key);
  }
  types = (words: string) => this.#page.keyboard.type(words);

  /** Waits for a navigation that a key caused. `afresh`: by a page load, which starts at the top. */
  async arrives(at: RegExp, { afresh = false } = {}) {
    await expect(() => expect(this.path).toMatch(at)).toPass({ timeout: 15_000 });
    await this.settled();
    if (!afresh) await this.holds();
  }

  /** Checks that the focus is not lost after a submit. */
  async holds() {
    await expect(async () =>
      expect(await this.#focus(), `the focus on ${this.path}`).toMatchObject({ lost: false }),
    ).toPass({ timeout: 3_000 });
  }

  async settled() {
    await this.#page.waitForLoadState("networkidle");
    await this.#page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => name.includes("/deferred-")),
    ); // what keeps the focus comes a little after
    await expect(
      this.#page.locator("[aria-busy=true], .progress-line[data-busy=true]"),
    ).toHaveCount(0);
  }

  #focus = (): Promise<Focus> => this.#page.evaluate(lookAtFocus);
}

/** Runs in the page. */
function lookAtFocus() {
  const el = document.activeElement as HTMLElement | null;
  if (!el || el === document.body)
    return { on: "body", at: "", lost: true, marked: false, seen: false };
  const round = [el, el.parentElement!, el.closest("label, .field, .card, [class*=editor]") ?? el];
  const outlined = (style: CSSStyleDeclaration) =>
    style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const marked = round.some(
    (one) =>
      outlined(getComputedStyle(one)) ||
      outlined(getComputedStyle(one, "::after")) ||
      outlined(getComputedStyle(one, "::before")),
  );
  const { left, top, width, height } = el.getBoundingClientRect();
  const points = [
    [0.5, 0.5],
    [0.1, 0.1],
    [0.9, 0.1],
    [0.1, 0.9],
    [0.9, 0.9],
  ].map(([x, y]) => document.elementFromPoint(left + width * x!, top + height * y!));
  const seen = points.some(
    (there) =>
      there &&
      (el.contains(there) ||
        (there.contains(el) && there !== document.body && there !== document.documentElement) ||
        there.closest("label")?.contains(el)),
  );
  return {
    on: `${el.tagName} ${el.className} ${el.getAttribute("aria-label") ?? el.textContent?.slice(0, 40)}`,
    at: `${Math.round(left)},${Math.round(top)} ${Math.round(width)}×${Math.round(height)}`,
    lost: false,
    marked,
    seen: Boolean(seen),
  };
}
