import type { ReactNode } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Tabs } from "../ui/tabs.tsx";

export type AdminSection = "overview" | "people" | "groups" | "organisation" | "log" | "outbox";

/** The top of every administration page: navigation, title and actions. */
export function AdminHead({
  part,
  title,
  lead,
  children,
}: {
  part: AdminSection;
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  const t = useT();
  const parts: [Exclude<AdminSection, "outbox">, string][] = [
    ["overview", paths.admin()],
    ["people", paths.adminPeople()],
    ["groups", paths.adminGroups()],
    ["organisation", paths.adminOrganisation()],
    ["log", paths.adminLog()],
  ];
  const tabs = [...parts, ["outbox", paths.outbox()] as const].map(([name, to]) => ({
    to,
    label: t(name === "outbox" ? "page.outbox" : `admin.${name}`),
    current: name === part,
  }));
  return (
    <>
      <Tabs label={t("admin.sections")} tabs={tabs} />
      <header className="page-head mt-6">
        <h1 className="break-words">{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {children && <div className="form-actions">{children}</div>}
      </header>
    </>
  );
}
