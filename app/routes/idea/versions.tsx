import { Form, Link, useLoaderData } from "@remix-run/react";
import { titled } from "#app/components/page/title.ts";
import { ProseChanges } from "#app/components/prose/prose-changes.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { SelectField } from "#app/components/ui/choice-field.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { When } from "#app/components/ui/when.tsx";
import { ideaVersionsPage } from "#app/domain/idea/idea-versions-page.ts";
import { page } from "#app/http/handlers.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";

export const loader = page((ctx, { params, url: { searchParams: asked } }) => ideaVersionsPage(ctx, params.ideaId!, { from: asked.get("from"), to: asked.get("to") }));
export const handle = titled<typeof loader>((t, { title }) => t("idea.versions-of", { title }));

/** How an idea grew: every version, and what changed between two of them. */
export default function Versions() {
  const t = useT();
  const { id, title, versions, from, to, changes } = useLoaderData<typeof loader>();
  const options = versions.map(({ number, by }) => ({ value: String(number), label: t("idea.version-by", { number, name: by ?? t("thread.nobody") }) }));
  return (
    <>
      <header className="page-head">
        <p className="eyebrow"><Link to={paths.idea(id)}>{title}</Link></p>
        <h1>{t("idea.versions")}</h1>
      </header>
      <div className="columns">
        <div className="stack">
          {versions.length > 1 && (
            <Form method="get" className="form" key={`${from} ${to}`}>
              <div className="grid gap-4 sm:grid-cols-2">
                <SelectField name="from" label={t("idea.compare-from")} value={String(from)} options={options} />
                <SelectField name="to" label={t("idea.compare-to")} value={String(to)} options={options} />
              </div>
              <div className="form-acts"><Button>{t("idea.compare")}</Button></div>
            </Form>
          )}
          <Card label={t("idea.changes")}>
            <h2 className="mb-3 text-lg">{t("idea.changes-between", { from, to })}</h2>
            {changes?.title && <div className="mb-4 font-bold"><ProseChanges changes={changes.title} /></div>}
            {changes?.body && <ProseChanges changes={changes.body} />}
            {!changes?.title && !changes?.body && <p className="text-muted">{t(versions.length > 1 ? "idea.no-changes" : "idea.one-version")}</p>}
          </Card>
        </div>
        <aside>
          <Card label={t("idea.versions")}>
            <Timeline label={t("idea.versions")} entries={versions.toReversed().map(({ number, at, by }) => ({
              key: String(number), when: <>{by} · <When at={at} as="date-time" /></>,
              body: number > 1 ? <Link to={paths.ideaVersions(id, { from: String(number - 1), to: String(number) })}>{t("idea.version", { number })}</Link> : t("idea.version", { number }),
            }))} />
          </Card>
        </aside>
      </div>
    </>
  );
}
