// npm run lighthouse: the pages people visit most with Lighthouse's mobile settings, the median of three runs each. Fails below 98
// for performance and 100 for accessibility and best practices. Meaningful on a quiet machine only.
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { paths } from "#app/paths.ts";
import { buildIfStale } from "#app/server/build-if-stale.server.ts";
import { findBrowser } from "./browser.ts";
import type { Viewer } from "./pages/pages.ts";
import { signIn } from "./pages/viewers.ts";
import { freePort, serve } from "./test-server.ts";

const visits: [name: string, who: Viewer, path: string][] = [
  ["front door", "visitor", paths.home()],
  ["home", "employee", paths.home()],
  ["challenge", "employee", paths.challenge("challenge_nh_overdracht")],
  ["idea", "employee", paths.idea("idea_nh_overdracht_bedkant")],
  ["my reviews", "juror", paths.reviews()],
  ["score an idea", "juror", paths.scoreIdea("idea_nh_afval_medicijnen")],
];
const least = { performance: 98, accessibility: 100, "best-practices": 100 } as const;
type Category = keyof typeof least;
const categories = Object.keys(least) as Category[];
const rounds = 3;

const { path, env } = await findBrowser(console.log);
await buildIfStale();
const server = await serve();
const port = await freePort();
const chrome = await chromium.launch({
  executablePath: path,
  args: ["--no-sandbox", `--remote-debugging-port=${port}`],
  env: { ...(process.env as Record<string, string>), ...env },
});

let short = 0;
try {
  for (const [name, who, at] of visits) {
    const cookie = who === "visitor" ? null : `session=${await signIn(server.url, who)}`;
    const scores: Record<Category, number[]> = {
      performance: [],
      accessibility: [],
      "best-practices": [],
    };
    const said = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const run = await lighthouse(server.url + at, {
        port,
        logLevel: "error",
        onlyCategories: categories,
        ...(cookie && { extraHeaders: { Cookie: cookie } }),
      });
      if (!run) throw new Error(`No report of ${at}`);
      const { lhr } = run;
      for (const category of categories) {
        scores[category].push(Math.round((lhr.categories[category]?.score ?? 0) * 100));
        for (const { id, weight } of lhr.categories[category]?.auditRefs ?? []) {
          const audit = lhr.audits[id];
          if (weight > 0 && audit && audit.score !== null && audit.score < 0.9)
            said.add(`${audit.title} ${audit.displayValue ?? ""}`.trim());
        }
      }
    }
    const middle = categories.map(
      (category) => scores[category].toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!,
    );
    const low = middle.some((score, n) => score < least[categories[n]!]);
    if (low) short++;
    console.log(
      `${low ? "✘" : "✓"} ${name.padEnd(14)} ${categories.map((category, n) => `${category} ${middle[n]}`).join(", ")}${said.size ? `: ${[...said].join("; ")}` : ""}`,
    );
  }
} finally {
  await chrome.close();
  await server.stop();
}
process.exit(short ? 1 : 0);
