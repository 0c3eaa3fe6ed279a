import { useLoaderData } from "@remix-run/react";
import { OutcomeCard } from "#app/components/implementation/outcome-card.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Empty } from "#app/components/ui/empty.tsx";
import { outcomes } from "#app/domain/implementation/outcome-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx) => ({ outcomes: await outcomes(ctx) }));
export const handle = titleHandle<typeof loader>((t) => t("implementation.outcomes"));

/** The outcomes of all ideas: realised, in progress, or stopped with a lesson. */
export default function Outcomes() {
  const t = useT();
  const list = useLoaderData<typeof loader>().outcomes;
  return (
    <>
      <header className="page-head">
        <h1>{t("implementation.outcomes")}</h1>
        <p className="lead">{t("implementation.outcomes-lead")}</p>
      </header>
      {list.length === 0 && (
        <Empty
          title={t("implementation.no-outcomes")}
          description={t("implementation.no-outcomes-what")}
        />
      )}
      <div className="cards">
        {list.map((outcome) => (
          <OutcomeCard key={outcome.id} outcome={outcome} />
        ))}
      </div>
    </>
  );
}
