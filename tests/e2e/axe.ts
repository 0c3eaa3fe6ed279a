import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

// Every rule of axe runs, also those that are off by default, except two experimental ones with false positives here:
// label-content-name-mismatch (hidden initials) and p-as-heading (a large figure). tests/styles checks contrast of 7 : 1.
const usuallyOff = [
  "css-orientation-lock",
  "focus-order-semantics",
  "identical-links-same-purpose",
  "meta-refresh-no-exceptions",
  "table-fake-caption",
  "target-size",
  "td-has-header",
];
const colours = ["color-contrast", "link-in-text-block"];

/**
 * All violations axe finds on a page. `colour`: only rules that another theme can break. `covered`: an open menu covers
 * a part of the page, so target sizes are not checked.
 */
export async function axeComplaints(
  page: Page,
  { colour = false, covered = false } = {},
): Promise<string[]> {
  await atRest(page);
  const axe = new AxeBuilder({ page });
  if (colour) axe.withRules(colours);
  else
    axe.options({
      rules: Object.fromEntries(
        usuallyOff.map((rule) => [rule, { enabled: rule !== "target-size" || !covered }]),
      ),
    });
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes
        .slice(0, 5)
        .map(
          ({ target, failureSummary }) =>
            `${target.join(" ")} ${failureSummary?.split("\n")[1]?.trim() ?? ""}`,
        )
        .join("; ")}`,
  );
}

/** Waits for finite animations: text that is still fading in has no final colour. */
function atRest(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(
          (moving) =>
            moving.playState === "running" &&
            Number.isFinite(Number(moving.effect?.getComputedTiming().endTime)),
        )
        .map((moving) => moving.finished),
    ),
  );
}
