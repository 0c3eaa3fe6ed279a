import { useLoaderData } from "@remix-run/react";
import { MarkdownView } from "#app/components/help/markdown-view.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import { helpPage } from "#app/web/help-pages.server.ts";
import { resolveLocale } from "#app/web/resolve-locale.server.ts";

export const loader = page(async (ctx, { params, request, context }) =>
  helpPage(ctx, params.helpPage, await resolveLocale(request, context)),
);
export const handle = titleHandle<typeof loader>((t, data) => t(`help.page.${data.name}`));

/** One page of the handbook. */
export default function HelpPage() {
  const t = useT();
  const locale = useLocale();
  const { blocks, language } = useLoaderData<typeof loader>();
  return (
    <article className="reading help-page">
      <p>
        <a href={paths.help()}>{t("help.back")}</a>
        {language !== locale && <span className="text-muted"> · {t("help.in-english")}</span>}
      </p>
      <div lang={language} className="stack">
        <MarkdownView blocks={blocks} />
      </div>
    </article>
  );
}
