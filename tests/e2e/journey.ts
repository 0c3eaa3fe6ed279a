import { test as base, expect, type Page } from "@playwright/test";
import { axeComplaints } from "./axe.ts";

export { expect } from "@playwright/test";

type Journey = {
  /** What the browser complained about so far; a journey that ends with anything in it fails. */
  complaints: string[];
  /** Holds the page that is shown against WCAG 2.2 AA and everything else axe knows. */
  accessible(page?: Page): Promise<void>;
};

/** A journey in a browser that fails on any error in its console, any script error and any break of the content policy. */
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
    // A refusal is shown to the person; the browser's own line about its status says nothing more.
    if (message.type() !== "error" || /status of 4\d\d/.test(message.text())) return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
}
