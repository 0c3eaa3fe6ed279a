import { fileSize } from "#app/i18n/file-size.ts";
import { useLocale } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { mentionKind } from "#app/rich-text/mention-text.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { richTextToHtml } from "#app/rich-text/rich-text-to-html.ts";

const mentionPath = (id: string) =>
  ({ person: paths.person(id), idea: paths.idea(id), group: null })[mentionKind(id)];

/**
 * Rich text as HTML. The only place that puts people's HTML on a page: it comes from richTextToHtml, which
 * lets through only known nodes. `under`: the level of the heading above it.
 */
export function RichTextView({ doc, under }: { doc: RichText; under?: number }) {
  const locale = useLocale();
  return (
    <div
      className="prose"
      dir="auto"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: richTextToHtml escapes text and renders known nodes only
      dangerouslySetInnerHTML={{
        __html: richTextToHtml(doc, {
          under,
          mentionPath,
          fileSize: (bytes) => fileSize(locale, bytes),
        }),
      }}
    />
  );
}
