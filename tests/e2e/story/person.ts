import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { messagesOf } from "../messages.ts";

export type Telling = { locale: "en" | "nl"; width: number; js: boolean };
export type Role = "employee" | "manager" | "juror" | "sponsor" | "moderator" | "admin";

/** A person with their own browser and language, on a phone or a desktop, with or without JavaScript. */
export class Person {
  readonly t;
  private constructor(
    readonly page: Page,
    readonly telling: Telling,
    readonly role: Role,
  ) {
    this.t = messagesOf(telling.locale);
  }

  static async enter(
    browser: Browser,
    baseURL: string,
    telling: Telling,
    role: Role,
  ): Promise<Person> {
    const { locale, width, js } = telling;
    const context = await browser.newContext({
      baseURL,
      locale: locale === "nl" ? "nl-NL" : "en-GB",
      timezoneId: "Europe/Amsterdam",
      viewport: { width, height: 900 },
      javaScriptEnabled: js,
      reducedMotion: "reduce",
    });
    await context.addCookies([{ name: "locale", value: locale, url: baseURL }]);
    const person = new Person(await context.newPage(), telling, role);
    await person.page.goto("/sign-in");
    await person.page.getByRole("button", { name: person.t(`session.demo.${role}-what`) }).click();
    await expect(person.page).toHaveURL("/");
    return person;
  }

  /** Opens an address; with JavaScript, waits until the page is hydrated. */
  async go(path: string) {
    await this.page.goto(path);
    if (this.telling.js) await this.page.waitForLoadState("networkidle");
  }

  button = (
    key: string,
    values?: Record<string, string | number>,
    within: Page | Locator = this.page,
  ) => within.getByRole("button", { name: this.t(key, values), exact: true });

  /** Presses a submit button and waits for the result. */
  async press(key: string, values?: Record<string, string | number>, within?: Page | Locator) {
    await this.send(this.button(key, values, within).first());
  }

  async send(button: Locator) {
    if (!this.telling.js) return button.click();
    await Promise.all([
      this.page.waitForResponse((answer) => answer.request().method() === "POST"),
      button.click(),
    ]);
    await this.page.waitForTimeout(150); // from the answer to where it leads
    await expect(this.page.locator(".progress-line")).toHaveAttribute("data-busy", "false");
    await expect(this.page.locator("[aria-busy=true]")).toHaveCount(0);
  }

  /** Opens a dialog; without JavaScript it unfolds in place. Returns the element with its form. */
  async open(key: string, within: Page | Locator = this.page): Promise<Locator> {
    if (!this.telling.js) {
      const box = within
        .locator("details.dialog-plain", {
          has: this.page.locator("summary", { hasText: this.t(key) }),
        })
        .first();
      await box.locator("summary").click();
      return box;
    }
    await this.button(key, undefined, within).first().click();
    const dialog = this.page.locator("dialog[open]");
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Types rich text: the editor replaces the textarea on focus; without JavaScript it stays a textarea. */
  async write(name: string, words: string, within: Page | Locator = this.page) {
    const field = within.locator(`textarea[name="${name}"]`).first();
    if (!this.telling.js) return field.fill(words);
    await this.page.bringToFront();
    await field.focus();
    const editor = within.locator(".editor-text").first();
    await expect(editor).toBeFocused();
    await this.page.keyboard.type(words);
  }

  async fill(name: string, value: string, within: Page | Locator = this.page) {
    await within.locator(`[name="${name}"]`).first().fill(value);
  }

  async reads(words: string | RegExp) {
    await expect(this.page.locator("main").getByText(words).first()).toBeVisible();
  }
}
