import { useLoaderData } from "@remix-run/react";
import { AdminHead } from "#app/components/admin/admin-head.tsx";
import { TermFields } from "#app/components/organisation/term-fields.tsx";
import { titled } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Form } from "#app/components/ui/form.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { mayChangeOrganisation } from "#app/domain/organisation/may-change.ts";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { useT } from "#app/i18n/language.tsx";
import { isLocale } from "#app/i18n/locale.ts";
import { localeTable } from "#app/i18n/locale-table.ts";
import { termGroups } from "#app/i18n/own-messages.server.ts";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import { localeFor } from "#app/web/resolve-locale.server.ts";
import { locales } from "#db/locales.ts";

export const loader = page(async (ctx, { url, request, context }) => {
  mayChangeOrganisation(ctx);
  const asked = url.searchParams.get("in");
  const locale = isLocale(asked) ? asked : await localeFor(request, context);
  return { locale, groups: termGroups(locale, (await organisationNow(ctx.db)).terms) };
});
export const handle = titled<typeof loader>((t) => t("organisation.words"));

/** The organisation's own words for the main terms, a language at a time. */
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
        tabs={locales.map((one) => ({
          to: paths.organisationWords({ in: one }),
          label: localeTable[one].name,
          current: one === locale,
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
