import { Link, useLoaderData } from "@remix-run/react";
import { AddCredit } from "#app/components/credit/add-credit.tsx";
import { CreditLines } from "#app/components/credit/credit-lines.tsx";
import { CreditLog } from "#app/components/credit/credit-log.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { creditPage } from "#app/domain/credit/credit-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params, url }) =>
  creditPage(ctx, params.ideaId!, (url.searchParams.get("q") ?? "").trim().slice(0, 60)),
);
export const handle = titleHandle<typeof loader>((t, { idea }) =>
  t("idea.credit.title", { title: idea.title }),
);

/** Who helped an idea and with what, and the form to correct it. */
export default function Credit() {
  const t = useT();
  const { date } = useFormat();
  const { idea, me, snapshotAt, credits, laterCredits, corrections, q, found, may } =
    useLoaderData<typeof loader>();
  const hasHelpers = credits.some(({ kind }) => kind !== "authored" && kind !== "team");
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.idea(idea.id)}>{idea.title}</Link>
        </p>
        <h1>{t("idea.credit")}</h1>
        <p className="lead">{t("idea.credit.lead")}</p>
      </header>
      <div className="columns">
        <div className="stack gap-8">
          <CreditLines idea={idea} me={me} lines={credits} />
          {!hasHelpers && (
            <Empty title={t("idea.credit.nobody")} description={t("idea.credit.nobody-what")} />
          )}
          {laterCredits.length > 0 && (
            <Card sunk label={t("idea.credit.since")}>
              <h2 className="text-lg">{t("idea.credit.since")}</h2>
              <p className="mb-4 mt-1 text-muted">{t("idea.credit.since-what")}</p>
              <CreditLines idea={idea} me={me} lines={laterCredits} isMissing />
            </Card>
          )}
        </div>
        <aside className="stack">
          <p className="text-sm text-muted">
            {snapshotAt
              ? t("idea.credit.frozen", { date: date(snapshotAt) })
              : t("idea.credit.open")}
          </p>
          {may.correct === true && me && <AddCredit idea={idea} myId={me} q={q} found={found} />}
          <CreditLog ideaId={idea.id} me={me} corrections={corrections} />
        </aside>
      </div>
    </>
  );
}
