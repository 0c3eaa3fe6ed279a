import { Form, useLoaderData } from "@remix-run/react";
import { TextField } from "#app/components/form/text-field.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { proofPage } from "#app/domain/anonymity/proof-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { url }) =>
  proofPage(ctx, (url.searchParams.get("code") ?? "").trim().slice(0, 60)),
);
export const handle = titleHandle<typeof loader>((t) => t("anonymity.check"));

/** Checks a proof of authorship: whether it is valid, and for which idea. */
export default function Proof() {
  const t = useT();
  const { code, found } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <h1>{t("anonymity.check")}</h1>
        <p className="lead">{t("anonymity.check-lead")}</p>
      </header>
      <div className="stack reading">
        <Form method="get" action={paths.proof()} className="form">
          <TextField name="code" label={t("anonymity.check-code")} value={code} />
          <div className="form-actions">
            <Button kind="primary">{t("anonymity.check-act")}</Button>
          </div>
        </Form>
        <div role="status">
          {code !== "" &&
            (found ? (
              <Notice tone="success" title={t("anonymity.check-found", { title: found.title })}>
                <p>
                  {found.name
                    ? t("anonymity.check-found-open", { name: found.name })
                    : t("anonymity.check-found-what")}
                </p>
                <p className="mt-2">
                  <a href={paths.idea(found.id)}>{found.title}</a>
                </p>
              </Notice>
            ) : (
              <Notice tone="warning" title={t("anonymity.check-none")} />
            ))}
        </div>
      </div>
    </>
  );
}
