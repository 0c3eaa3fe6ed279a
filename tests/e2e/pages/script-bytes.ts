import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";

const sizes = new Map<string, number>();

/**
 * Call it before the page is opened. The result: the scripts the page names for hydration, in bytes
 * of gzip, and their budget, which is larger where they contain the rich text field. Scripts that
 * load on use or when the browser is idle are not included.
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
      [
        ...((await html) ?? "").matchAll(
          /<link rel="modulepreload"[^>]* href="(\/assets\/[^"]+)"/g,
        ),
      ].map(([, path]) => path!),
    );
    const hasRichText = [...named].some((path) => path.includes("/rich-text-field-"));
    return {
      bytes: [...named].reduce((sum, path) => sum + sizeOf(path), 0),
      most: hasRichText ? 130_000 : 115_000,
    };
  };
}

function sizeOf(path: string): number {
  if (!sizes.has(path))
    sizes.set(path, gzipSync(readFileSync(join("build/client", path)), { level: 9 }).length);
  return sizes.get(path)!;
}
