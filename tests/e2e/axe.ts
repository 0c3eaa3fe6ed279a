import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

// Words at 7 : 1 are held by tests/styles for the theme with high contrast; all axe's own rules are asked, and those it leaves off by itself, but for two it still
// tries out: they take hidden initials for a label (label-content-name-mismatch) and a large figure for a heading (p-as-heading).
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

/** Everything axe has to say of a page, of whatever weight. `colour`: only what another theme can change. `covered`: a menu lies over a part of it, whose targets need not be hit. */
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

/** Waits until nothing that ends by itself still moves: a message half faded in has no colour to judge yet. */
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
