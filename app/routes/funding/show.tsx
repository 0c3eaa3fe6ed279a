import { Link, useLoaderData } from "@remix-run/react";
import { PledgeForm } from "#app/components/funding/pledge-form.tsx";
import { SponsorBalance } from "#app/components/funding/sponsor-balance.tsx";
import { WinnerBudget } from "#app/components/funding/winner-budget.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { When } from "#app/components/ui/when.tsx";
import { fundingPage } from "#app/domain/funding/funding-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => fundingPage(ctx, params.challengeId!));
export const handle = titleHandle<typeof loader>((t, { challenge }) =>
  t("funding.title-of", { question: challenge.question }),
);

/** The funding of a challenge: pledges, allocations to winners, and the ledger. */
export default function Funding() {
  const t = useT();
  const { money } = useFormat();
  const { challenge, sponsors, winners, entries, me, may } = useLoaderData<typeof loader>();
  const left = me ? me.pledgedMinor - me.allocatedMinor : 0;
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.challenge(challenge.id)}>{challenge.question}</Link>
        </p>
        <h1>{t("funding.title")}</h1>
        <p className="lead">{t("funding.lead")}</p>
      </header>
      <div className="columns">
        <section className="stack" aria-labelledby="winners">
          <h2 id="winners">{t("funding.winners")}</h2>
          {winners.length === 0 && (
            <Empty title={t("funding.no-winners")} description={t("funding.no-winners-what")} />
          )}
          {winners.map((winner) => (
            <WinnerBudget
              key={winner.id}
              winner={winner}
              currency={challenge.currency}
              leftMinor={left}
              may={may.allocate}
              sponsor={me !== null}
            />
          ))}
        </section>
        <aside className="stack" aria-labelledby="sponsors">
          <h2 id="sponsors">{t("funding.sponsors")}</h2>
          {sponsors.map((sponsor) => (
            <SponsorBalance key={sponsor.id} sponsor={sponsor} currency={challenge.currency} />
          ))}
          {me && (
            <PledgeForm
              challengeId={challenge.id}
              me={me}
              currency={challenge.currency}
              may={may.pledge}
            />
          )}
        </aside>
      </div>
      {entries.length > 0 && (
        <section className="mt-12">
          <DataTable
            caption={t("funding.ledger")}
            rows={entries}
            rowKey={(entry) => entry.ref}
            columns={[
              {
                key: "what",
                label: t("funding.entry"),
                cell: (entry) => (
                  <>
                    {t(`funding.kind.${entry.kind}`)}
                    {entry.ideaId && (
                      <>
                        : <Link to={paths.idea(entry.ideaId)}>{entry.ideaTitle}</Link>
                      </>
                    )}
                    {entry.note && <small className="block text-muted">{entry.note}</small>}
                  </>
                ),
              },
              {
                key: "amount",
                label: t("funding.amount"),
                numeric: true,
                cell: (entry) => money(entry.amountMinor, challenge.currency),
              },
              { key: "by", label: t("funding.by"), cell: (entry) => entry.by },
              {
                key: "at",
                label: t("funding.at"),
                cell: (entry) => <When at={entry.recordedAt} as="date-time" />,
              },
            ]}
          />
        </section>
      )}
    </>
  );
}
