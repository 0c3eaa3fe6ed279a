import { useLoaderData } from "@remix-run/react";
import { titleHandle } from "#app/components/page/title.ts";
import { Avatar } from "#app/components/ui/avatar.tsx";
import { LinkCard } from "#app/components/ui/card.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { sponsorList } from "#app/domain/funding/sponsor-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx) => ({ sponsors: await sponsorList(ctx) }));
export const handle = titleHandle<typeof loader>((t) => t("sponsor.all"));

export default function Sponsors() {
  const t = useT();
  const { sponsors } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <h1>{t("sponsor.all")}</h1>
        <p className="lead">{t("sponsor.all-lead")}</p>
      </header>
      {sponsors.length === 0 && (
        <Empty title={t("sponsor.none")} description={t("sponsor.none-what")} />
      )}
      <div className="cards">
        {sponsors.map((sponsor) => (
          <LinkCard
            key={sponsor.id}
            to={paths.sponsor(sponsor.id)}
            title={sponsor.name}
            level="h2"
            before={
              <div className="mb-3">
                <Avatar
                  id={sponsor.id}
                  name={sponsor.name}
                  photo={sponsor.photoId && paths.file(sponsor.photoId, 320)}
                  size="large"
                />
              </div>
            }
          >
            <p className="text-muted">{sponsor.jobTitle}</p>
            <p className="mt-3">
              {t("sponsor.sponsors", { count: sponsor.challenges })} ·{" "}
              {t("sponsor.answered", { count: sponsor.answers })}
            </p>
          </LinkCard>
        ))}
      </div>
    </>
  );
}
