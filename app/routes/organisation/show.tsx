import { useLoaderData } from "@remix-run/react";
import { AdminHead } from "#app/components/admin/admin-head.tsx";
import { ColourCard } from "#app/components/organisation/colour-card.tsx";
import { LogoCard } from "#app/components/organisation/logo-card.tsx";
import { NameCard } from "#app/components/organisation/name-card.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { allowOrganisationChange } from "#app/domain/organisation/allow-organisation-change.ts";
import { colourField } from "#app/domain/organisation/fields.ts";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { colourPreview } from "#app/styles/colour-preview.server.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { url }) => {
  allowOrganisationChange(ctx);
  const { terms: _, edition: __, ...organisation } = await organisationNow(ctx.db);
  const tried = colourField.safeParse(url.searchParams.get("colour")).data ?? null;
  const colour = tried ?? organisation.colour;
  return { ...organisation, tried, shades: colour && colourPreview(colour) };
});
export const handle = titleHandle<typeof loader>((t) => t("organisation.title"));

/** The organisation's settings: name, logo, colour and terms. */
export default function Organisation() {
  const t = useT();
  const { tried, shades, colour, ...organisation } = useLoaderData<typeof loader>();
  return (
    <>
      <AdminHead
        part="organisation"
        title={t("organisation.title")}
        lead={t("organisation.lead")}
      />
      <div className="columns">
        <div className="stack">
          <LogoCard {...organisation} />
          <ColourCard saved={colour} tried={tried} shades={shades || null} />
        </div>
        <div className="stack">
          <NameCard {...organisation} />
          <Card>
            <h2>{t("organisation.words")}</h2>
            <p className="mb-4 mt-1 text-muted">{t("organisation.words-what")}</p>
            <LinkButton to={paths.organisationTerms()} icon="edit">
              {t("organisation.words-to")}
            </LinkButton>
          </Card>
        </div>
      </div>
    </>
  );
}
