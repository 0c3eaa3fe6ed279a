import {
  Form as GetForm,
  Link,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
} from "@remix-run/react";
import { SelectField } from "#app/components/form/choice-field.tsx";
import { Form } from "#app/components/form/form.tsx";
import { VersionList } from "#app/components/idea/version-list.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { DifferenceView } from "#app/components/rich-text/difference-view.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { ideaVersionsPage } from "#app/domain/idea/idea-versions-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params, url: { searchParams: query } }) =>
  ideaVersionsPage(ctx, params.ideaId!, { from: query.get("from"), to: query.get("to") }),
);
export const handle = titleHandle<typeof loader>((t, { title }) =>
  t("idea.versions-of", { title }),
);
/** After a conflict with a newer version (409) the page must show that version. */
export const shouldRevalidate = ({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) => actionStatus === 409 || defaultShouldRevalidate;

/** The versions of an idea, the changes between two of them, and the form to restore one. */
export default function Versions() {
  const t = useT();
  const { id, title, version, versions, from, to, changes, restorable, may } =
    useLoaderData<typeof loader>();
  const options = versions.map(({ number, by }) => ({
    value: String(number),
    label: t("idea.version-by", { number, name: by ?? t("contribution.nobody") }),
  }));
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.idea(id)}>{title}</Link>
        </p>
        <h1>{t("idea.versions")}</h1>
      </header>
      <div className="columns">
        <div className="stack">
          {versions.length > 1 && (
            <GetForm method="get" className="form" key={`${from} ${to}`}>
              <div className="grid gap-4 sm:grid-cols-2">
                <SelectField
                  name="from"
                  label={t("idea.compare-from")}
                  value={String(from)}
                  options={options}
                />
                <SelectField
                  name="to"
                  label={t("idea.compare-to")}
                  value={String(to)}
                  options={options}
                />
              </div>
              <div className="form-actions">
                <Button>{t("idea.compare")}</Button>
              </div>
            </GetForm>
          )}
          <Card label={t("idea.changes")}>
            <h2 className="mb-3 text-lg">{t("idea.changes-between", { from, to })}</h2>
            {changes.length > 0 ? (
              <DifferenceView lines={changes} />
            ) : (
              <p className="text-muted">
                {t(versions.length > 1 ? "idea.no-changes" : "idea.one-version")}
              </p>
            )}
          </Card>
          {may.restore === true &&
            restorable.map((number) => (
              <Form
                key={number}
                action={paths.restoreVersion(id)}
                fields={{ number, version }}
                className=""
                hideErrorSummary
              >
                <Button>{t("idea.restore-version", { number })}</Button>
              </Form>
            ))}
        </div>
        <aside>
          <Card label={t("idea.versions")}>
            <VersionList ideaId={id} versions={versions} current={version} />
          </Card>
        </aside>
      </div>
    </>
  );
}
