import { useLoaderData } from "@remix-run/react";
import { PhaseBadge } from "#app/components/challenge/phase-badge.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { LinkCard } from "#app/components/ui/card.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { Progress } from "#app/components/ui/progress.tsx";
import { myJuries } from "#app/domain/jury/my-juries.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx) => ({ juries: await myJuries(ctx) }));
export const handle = titleHandle<typeof loader>((t) => t("jury.mine"));

export default function Reviews() {
  const t = useT();
  const { juries } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <h1>{t("jury.mine")}</h1>
        <p className="lead">{t("jury.mine-lead")}</p>
      </header>
      {juries.length === 0 && (
        <Empty title={t("jury.mine-empty")} description={t("jury.mine-empty-what")} />
      )}
      <div className="cards">
        {juries.map(({ id, question, phase, done, total }) => (
          <LinkCard
            key={id}
            to={paths.jury(id)}
            title={question}
            level="h2"
            before={
              <div className="mb-3">
                <PhaseBadge phase={phase} />
              </div>
            }
          >
            {phase === "jury" && total > 0 && (
              <div className="mt-4">
                <Progress
                  label={t("jury.progress")}
                  done={done}
                  total={total}
                  valueText={t("jury.progress-label", { done, total })}
                />
              </div>
            )}
          </LinkCard>
        ))}
      </div>
    </>
  );
}
