import { test as base, expect, type Page } from "@playwright/test";
import { axeComplaints } from "./axe.ts";

export { expect } from "@playwright/test";

type Journey = {
  /** Console errors and script errors so far; a journey that ends with any fails. */
  complaints: string[];
  /** Checks the current page against WCAG 2.2 AA and every other rule of axe. */
  accessible(page?: Page): Promise<void>;
};

/** A journey in a browser. It fails on console errors, script errors and policy violations. */
export const test = base.extend<Journey>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on("page", (page) => listen(page, complaints));
      await use(complaints);
      expect(complaints, "complaints of the browser").toEqual([]);
    },
    { auto: true },
  ],
  accessible: async ({ page }, use) => {
    await use(async (shown = page) => {
      expect(await axeComplaints(shown), `accessibility of ${shown.url()}`).toEqual([]);
    });
  },
});

function listen(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`script error: ${error.message}`));
  page.on("console", (message) => {
    // A refusal is shown on the page; the browser's line about its status adds nothing.
    if (message.type() !== "error" || /status of 4\d\d/.test(message.text())) return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
}
