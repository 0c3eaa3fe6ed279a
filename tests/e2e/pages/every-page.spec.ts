// Checks of every page. Each is opened once, with alternating width, theme and language.

import type { Page } from "@playwright/test";
import { axeComplaints } from "../axe.ts";
import { expect, test } from "../journey.ts";
import { openings } from "./openings.ts";
import { nameOf, pages } from "./pages.ts";
import { watchScripts } from "./script-bytes.ts";
import { Viewers, visit } from "./viewers.ts";

let viewers: Viewers;
test.beforeAll(({ browser, baseURL }) => {
  viewers = new Viewers(browser, baseURL!);
});

for (const [n, one] of pages.entries()) {
  const eyes = {
    locale: n % 2 ? "en" : "nl",
    width: n % 4 < 2 ? 390 : 1440,
    scheme: n % 3 ? "light" : "dark",
  } as const;

  test(`page: ${nameOf(one)}`, async () => {
    const context = await viewers.context(one.as, eyes);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(`script error: ${error.message}`));
    await watchShifts(page);
    const scripts = watchScripts(page);
    await visit(page, one);

    await test.step("has the same headings and forms without JavaScript", async () => {
      const bare = await viewers.context(one.as, { ...eyes, javaScriptEnabled: false });
      const plain = await bare.newPage();
      await plain.goto(one.at);
      const [without, with_] = await Promise.all([readable(plain), readable(page)]);
      await bare.close();
      expect.soft(without.heading).toEqual(with_.heading);
      expect
        .soft(
          with_.writes.filter((write) => !without.writes.includes(write)),
          "forms that are missing without JavaScript",
        )
        .toEqual([]);
      expect.soft(without.mute, "forms without a button").toEqual([]);
    });

    await test.step("no layout shift, scripts within the budget", async () => {
      const { sum, moved } = await page.evaluate(
        () => (window as unknown as { shifts: { sum: number; moved: string[] } }).shifts,
      );
      expect.soft(sum, `layout shift: ${moved.join(", ")}`).toBeLessThan(0.02);
      const { bytes, most } = await scripts();
      expect.soft(bytes, "bytes of scripts, gzip").toBeGreaterThan(50_000);
      expect.soft(bytes, "bytes of scripts, gzip").toBeLessThan(most);
    });

    await test.step("no axe violation in light and dark, with every dialog and menu open", async () => {
      const found = await axeComplaints(page);
      await page.emulateMedia({ colorScheme: eyes.scheme === "dark" ? "light" : "dark" });
      found.push(...(await axeComplaints(page, { colour: true })));
      for await (const { name, closed } of openings(page)) {
        found.push(
          ...(await axeComplaints(page, { covered: true })).map(
            (complaint) => `${name}: ${complaint}`,
          ),
        );
        await closed();
      }
      expect.soft(found).toEqual([]);
    });

    await test.step("no sideways scrolling at 320 px (400 %) or with doubled text", async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await beyondTheEdge(page), "at 320 px").toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      expect.soft(await beyondTheEdge(page), "letters twice the size").toEqual([]);
    });

    expect.soft(complaints).toEqual([]);
    await context.close();
  });
}

type Shift = PerformanceEntry & { value: number; sources: { node: Element | null }[] };

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts = { sum: 0, moved: [] as string[] };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        shifts.sum += value;
        shifts.moved.push(
          ...sources.map(
            ({ node }) =>
              `${node?.nodeName.toLowerCase()} ${node?.textContent?.trim().slice(0, 30)}`,
          ),
        );
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** The main heading, the actions of all forms outside dialogs, and the forms without a submit button. */
async function readable(page: Page) {
  return page.evaluate(() => {
    const forms = [...document.querySelectorAll<HTMLFormElement>("form")].filter(
      (form) => !form.closest("dialog"),
    );
    const sends = (form: HTMLFormElement) =>
      [...form.elements].some((one) =>
        one.matches("button:not([type=button]), button[aria-disabled], input[type=submit]"),
      ); // one that cannot be used now says why
    return {
      heading: [...document.querySelectorAll("h1")].map((one) => one.textContent),
      writes: [
        ...new Set(
          forms
            .filter(({ method }) => method === "post")
            .map((form) => form.getAttribute("action")),
        ),
      ],
      mute: forms.filter((form) => !sends(form)).map((form) => form.getAttribute("action")),
    };
  });
}

/** The elements that make the page wider than its window. */
async function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const out = [...document.body.querySelectorAll("*")].filter(
      (one) => one.getBoundingClientRect().right > width + 1 && one.checkVisibility(),
    );
    return out
      .filter((one) => !out.some((inner) => inner !== one && one.contains(inner)))
      .slice(0, 6)
      .map(
        (one) =>
          `<${one.tagName.toLowerCase()} class="${one.getAttribute("class") ?? ""}"> ${one.textContent?.trim().slice(0, 40)}`,
      );
  });
}
