import { Link, useLoaderData } from "@remix-run/react";
import { Form } from "#app/components/form/form.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { anonymityPage } from "#app/domain/anonymity/anonymity-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => anonymityPage(ctx, params.ideaId!));
export const handle = titleHandle<typeof loader>((t) => t("anonymity.title"));

/** For the author of an anonymous idea: the proof of authorship and the form to reveal the name. */
export default function IdeaSeal() {
  const t = useT();
  const anonymity = useLoaderData<typeof loader>();
  const { date } = useFormat(anonymity.timeZone);
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.idea(anonymity.id)}>{anonymity.title}</Link>
        </p>
        <h1>{t("anonymity.title")}</h1>
        <p className="lead">
          {anonymity.revealedAt
            ? t(anonymity.revealedBy === "decision" ? "anonymity.decided" : "anonymity.revealed", {
                date: date(anonymity.revealedAt),
              })
            : t("anonymity.lead", { title: anonymity.title })}
        </p>
      </header>
      <div className="stack reading">
        {anonymity.unmaskings.map((unmasking) => (
          <Notice key={unmasking.id} tone="warning" icon="eye" title={t("unmask.approved")}>
            <p>
              {t("anonymity.looked-what", { asked: unmasking.asked, agreed: unmasking.agreed })}
            </p>
            <blockquote className="mt-2 whitespace-pre-line break-words" dir="auto">
              {unmasking.reason}
            </blockquote>
          </Notice>
        ))}
        <Card label={t("anonymity.proof")}>
          <h2 className="mb-2 text-lg">{t("anonymity.proof")}</h2>
          <p>{t("anonymity.proof-what")}</p>
          <p className="figures my-4 break-words text-lg font-bold" dir="ltr">
            <code>{anonymity.proof}</code>
          </p>
          <p>
            <a href={paths.proof()}>{t("anonymity.proof-check")}</a>
          </p>
        </Card>
        {!anonymity.revealedAt && (
          <Card label={t("author.reveal")}>
            <h2 className="mb-2 text-lg">{t("author.reveal")}</h2>
            <p className="mb-4">{t("anonymity.reveal-what")}</p>
            <Form action={paths.revealName(anonymity.id)} className="" hideErrorSummary>
              <Button icon="eye">{t("author.reveal")}</Button>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
