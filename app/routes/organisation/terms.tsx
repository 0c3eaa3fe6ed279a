import { useLoaderData } from "@remix-run/react";
import { AdminHead } from "#app/components/admin/admin-head.tsx";
import { Form } from "#app/components/form/form.tsx";
import { TermFields } from "#app/components/organisation/term-fields.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { allowOrganisationChange } from "#app/domain/organisation/allow-organisation-change.ts";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { useT } from "#app/i18n/language.tsx";
import { isLocale } from "#app/i18n/locale.ts";
import { localeTable } from "#app/i18n/locale-table.ts";
import { termGroups } from "#app/i18n/own-messages.server.ts";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import { resolveLocale } from "#app/web/resolve-locale.server.ts";
import { locales } from "#db/locales.ts";

export const loader = page(async (ctx, { url, request, context }) => {
  allowOrganisationChange(ctx);
  const requested = url.searchParams.get("in");
  const locale = isLocale(requested) ? requested : await resolveLocale(request, context);
  return { locale, groups: termGroups(locale, (await organisationNow(ctx.db)).terms) };
});
export const handle = titleHandle<typeof loader>((t) => t("organisation.words"));

/** The organisation's own terms, one language at a time. */
export default function OrganisationWords() {
  const t = useT();
  const { locale, groups } = useLoaderData<typeof loader>();
  return (
    <>
      <AdminHead
        part="organisation"
        title={t("organisation.words")}
        lead={t("organisation.words-lead")}
      />
      <Tabs
        label={t("organisation.words-languages")}
        tabs={locales.map((option) => ({
          to: paths.organisationTerms({ in: option }),
          label: localeTable[option].name,
          current: option === locale,
        }))}
      />
      <Form key={locale} action={paths.saveTerms()} fields={{ locale }} className="stack mt-6">
        <div className="grid gap-5 lg:grid-cols-2">
          {groups.map((group) => (
            <TermFields key={group.name} group={group} locale={locale} />
          ))}
        </div>
        <Button kind="primary">{t("organisation.words-save")}</Button>
      </Form>
    </>
  );
}
