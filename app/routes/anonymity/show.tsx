import { Link, useLoaderData } from "@remix-run/react";
import { titled } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Form } from "#app/components/ui/form.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { sealPage } from "#app/domain/anonymity/anonymity-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => sealPage(ctx, params.ideaId!));
export const handle = titled<typeof loader>((t) => t("anonymity.title"));

/** One's own sealed name: the proof that the idea is theirs, and the way to say so. */
export default function IdeaSeal() {
  const t = useT();
  const seal = useLoaderData<typeof loader>();
  const { date } = useFormat(seal.timeZone);
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.idea(seal.id)}>{seal.title}</Link>
        </p>
        <h1>{t("anonymity.title")}</h1>
        <p className="lead">
          {seal.openedAt
            ? t(seal.openedBy === "decision" ? "anonymity.decided" : "anonymity.revealed", {
                date: date(seal.openedAt),
              })
            : t("anonymity.lead", { title: seal.title })}
        </p>
      </header>
      <div className="stack reading">
        {seal.looked.map((look) => (
          <Notice key={look.id} tone="amber" icon="eye" title={t("unmask.approved")}>
            <p>{t("anonymity.looked-what", { asked: look.asked, agreed: look.agreed })}</p>
            <blockquote className="mt-2 whitespace-pre-line break-words" dir="auto">
              {look.reason}
            </blockquote>
          </Notice>
        ))}
        <Card label={t("anonymity.proof")}>
          <h2 className="mb-2 text-lg">{t("anonymity.proof")}</h2>
          <p>{t("anonymity.proof-what")}</p>
          <p className="figures my-4 break-words text-lg font-bold" dir="ltr">
            <code>{seal.proof}</code>
          </p>
          <p>
            <a href={paths.proof()}>{t("anonymity.proof-check")}</a>
          </p>
        </Card>
        {!seal.openedAt && (
          <Card label={t("author.reveal")}>
            <h2 className="mb-2 text-lg">{t("author.reveal")}</h2>
            <p className="mb-4">{t("anonymity.reveal-what")}</p>
            <Form action={paths.revealName(seal.id)} className="" hideFaults>
              <Button icon="eye">{t("author.reveal")}</Button>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
