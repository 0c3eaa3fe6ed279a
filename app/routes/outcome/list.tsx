import { useLoaderData } from "@remix-run/react";
import { OutcomeCard } from "#app/components/implementation/outcome-card.tsx";
import { titled } from "#app/components/page/title.ts";
import { Empty } from "#app/components/ui/empty.tsx";
import { outcomes } from "#app/domain/implementation/outcome-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx) => ({ outcomes: await outcomes(ctx) }));
export const handle = titled<typeof loader>((t) => t("implementation.outcomes"));

/** What became of all ideas: built, being built, or stopped with what was learned. */
export default function Outcomes() {
  const t = useT();
  const { outcomes } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <h1>{t("implementation.outcomes")}</h1>
        <p className="lead">{t("implementation.outcomes-lead")}</p>
      </header>
      {outcomes.length === 0 && (
        <Empty
          title={t("implementation.no-outcomes")}
          what={t("implementation.no-outcomes-what")}
        />
      )}
      <div className="cards">
        {outcomes.map((one) => (
          <OutcomeCard key={one.id} outcome={one} />
        ))}
      </div>
    </>
  );
}
