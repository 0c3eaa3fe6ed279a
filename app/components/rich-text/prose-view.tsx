import { fileSize } from "#app/i18n/file-size.ts";
import { useLocale } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { kindOfMention } from "#app/rich-text/mention-text.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { proseToHtml } from "#app/rich-text/prose-to-html.ts";

const mentionPath = (id: string) =>
  ({ person: paths.person(id), idea: paths.idea(id), group: null })[kindOfMention(id)];

/**
 * Rich text as people read it. The one place where HTML is put on a page: it comes from proseToHtml, which lets through
 * only what we know. `under`: the level of the heading above it.
 */
export function ProseView({ doc, under }: { doc: Prose; under?: number }) {
  const locale = useLocale();
  return (
    <div
      className="prose"
      dir="auto"
      dangerouslySetInnerHTML={{
        __html: proseToHtml(doc, {
          under,
          mentionPath,
          fileSize: (bytes) => fileSize(locale, bytes),
        }),
      }}
    />
  );
}
