// Snapshots of the pages that people visit most, on a demo with a fixed clock. After an intended change look at the report and run
// npm run test:pages -- snapshots --update-snapshots with the packaged Chromium.
import { paths } from "#app/paths.ts";
import { expect, test } from "../journey.ts";
import type { Viewer } from "./pages.ts";
import { steady } from "./steady.ts";
import { type Locale, type Scheme, Viewers, visit } from "./viewers.ts";

const pages: [name: string, viewer: Viewer, at: string][] = [
  ["home", "employee", paths.home()],
  ["challenge", "employee", paths.challenge("challenge_nh_overdracht")],
  ["idea", "employee", paths.idea("idea_nh_overdracht_bedkant")],
  ["score", "juror", paths.scoreIdea("idea_nh_afval_medicijnen")],
  ["funding", "sponsor", paths.funding("challenge_nh_nacht")],
  ["outcome", "employee", paths.outcome("idea_nh_nacht_rondes")],
];

const appearances: { locale: Locale; width: number; scheme: Scheme }[] = [
  { locale: "nl", width: 390, scheme: "light" },
  { locale: "en", width: 390, scheme: "light" },
  { locale: "nl", width: 1440, scheme: "light" },
  { locale: "en", width: 1440, scheme: "light" },
  { locale: "nl", width: 390, scheme: "dark" },
  { locale: "en", width: 1440, scheme: "dark" },
];

let viewers: Viewers;
test.beforeAll(({ browser, baseURL }) => {
  viewers = new Viewers(browser, baseURL!);
});

for (const [name, viewer, at] of pages) {
  for (const { locale, width, scheme } of appearances) {
    const picture = `${name}-${locale}-${width}-${scheme}.png`;
    test(`snapshot: ${name} in ${locale}, ${width} px, ${scheme}`, async () => {
      const context = await viewers.context(viewer, { locale, width, scheme });
      // Other pages that are open meanwhile are not other readers.
      await context.route(/\/live(\?|$)/, (route) => route.fulfill({ status: 204 }));
      const page = await context.newPage();
      await visit(page, { at });
      await steady(page);
      await expect(page).toHaveScreenshot(picture, {
        animations: "disabled",
        maxDiffPixelRatio: 0.02,
        scale: "css",
      });
      await context.close();
    });
  }
}
