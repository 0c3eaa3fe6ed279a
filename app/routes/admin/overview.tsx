import { useLoaderData } from "@remix-run/react";
import { AdminHead } from "#app/components/admin/admin-head.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Badge } from "#app/components/ui/badge.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { LinkCard } from "#app/components/ui/card.tsx";
import { overviewPage } from "#app/domain/admin/overview-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(overviewPage);
export const handle = titleHandle<typeof loader>((t) => t("admin.title"));

/** The administrator's start page: counts, open tasks, and links to the sections. */
export default function AdminOverview() {
  const t = useT();
  const now = useLoaderData<typeof loader>();
  return (
    <>
      <AdminHead part="overview" title={t("admin.title")} lead={t("admin.lead")}>
        <LinkButton to={paths.adminInvite()} kind="primary" icon="add">
          {t("admin.invite")}
        </LinkButton>
      </AdminHead>
      <div className="cards">
        <LinkCard to={paths.adminPeople()} title={t("admin.people")} level="h2">
          <p className="mt-2">{t("admin.people-what", { count: now.people })}</p>
          <p className="text-muted">{t("admin.signed-in", { count: now.signedInToday })}</p>
          <p className="mt-2 flex flex-wrap gap-2">
            {now.invited > 0 && (
              <Badge tone="accent">{t("admin.invited", { count: now.invited })}</Badge>
            )}
            {now.deactivated > 0 && (
              <Badge>{t("admin.deactivated", { count: now.deactivated })}</Badge>
            )}
          </p>
        </LinkCard>
        <LinkCard to={paths.adminGroups()} title={t("admin.groups")} level="h2">
          <p className="mt-2">{t("admin.groups-what", { count: now.groups })}</p>
          <p className="text-muted">{t("admin.groups-why")}</p>
        </LinkCard>
        <LinkCard to={paths.adminLog()} title={t("admin.log")} level="h2">
          <p className="mt-2 text-muted">{t("admin.log-what")}</p>
        </LinkCard>
        <LinkCard to={paths.outbox()} title={t("page.outbox")} level="h2">
          <p className="mt-2">{t("admin.outbox-what", { count: now.emailsWaiting })}</p>
          {now.emailsFailed > 0 && (
            <p className="mt-2">
              <Badge tone="danger" icon="warning">
                {t("admin.outbox-failed", { count: now.emailsFailed })}
              </Badge>
            </p>
          )}
        </LinkCard>
      </div>
    </>
  );
}
