import type { Prose } from "#app/prose/prose.ts";
import { proseToHtml } from "#app/prose/prose-to-html.ts";
import { paths } from "#app/paths.ts";

/**
 * Rich text as people read it. The one place where HTML is put on a page: it comes from proseToHtml, which lets through
 * only what we know. `under`: the level of the heading above it.
 */
export function ProseView({ doc, under }: { doc: Prose; under?: number }) {
  return <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: proseToHtml(doc, { under, personPath: paths.person }) }} />;
}
