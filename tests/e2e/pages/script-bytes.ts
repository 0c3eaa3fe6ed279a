import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";

const sizes = new Map<string, number>();

/**
 * Call it before the page is opened. Then: the scripts it names to wake up with, in bytes of gzip, and how many it may. What is
 * fetched where it is shown, or when the browser has nothing else to do, such as the catalogue of words, comes after.
 */
export function watchScripts(page: Page): () => Promise<{ bytes: number; most: number }> {
  let html: Promise<string> | undefined;
  page.on("response", (answer) => {
    if (
      answer.request().isNavigationRequest() &&
      answer.frame() === page.mainFrame() &&
      answer.status() !== 302
    )
      html = answer.text().catch(() => "");
  });
  return async () => {
    const named = new Set(
      [...((await html) ?? "").matchAll(/<link rel="later"[^>]* href="(\/assets\/[^"]+)"/g)].map(
        ([, path]) => path!,
      ),
    );
    const writes = await page.locator(`form input[name$="Doc"]`).count();
    return {
      bytes: [...named].reduce((sum, path) => sum + sizeOf(path), 0),
      most: writes ? 112_000 : 100_000,
    };
  };
}

function sizeOf(path: string): number {
  if (!sizes.has(path))
    sizes.set(path, gzipSync(readFileSync(join("build/client", path)), { level: 9 }).length);
  return sizes.get(path)!;
}
