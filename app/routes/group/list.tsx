import { Link, useLoaderData } from "@remix-run/react";
import { AdminHead } from "#app/components/admin/admin-head.tsx";
import { Form } from "#app/components/form/form.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { groupsPage } from "#app/domain/group/groups-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx) => ({ groups: await groupsPage(ctx) }));
export const handle = titleHandle<typeof loader>((t) => t("admin.groups"));

export default function AdminGroups() {
  const t = useT();
  const format = useFormat();
  const { groups } = useLoaderData<typeof loader>();
  return (
    <>
      <AdminHead part="groups" title={t("admin.groups")} lead={t("admin.groups-why")} />
      <div className="columns">
        <div>
          {groups.length === 0 ? (
            <Empty title={t("admin.groups-none")} description={t("admin.groups-none-what")} />
          ) : (
            <DataTable
              caption={t("admin.groups")}
              rows={groups}
              rowKey={(group) => group.id}
              columns={[
                {
                  key: "name",
                  label: t("admin.group"),
                  cell: (group) => <Link to={paths.adminGroup(group.id)}>{group.name}</Link>,
                },
                {
                  key: "members",
                  label: t("admin.people"),
                  numeric: true,
                  cell: (group) => format.number(group.members),
                },
              ]}
            />
          )}
        </div>
        <aside>
          <Card>
            <h2 className="mb-4">{t("admin.group-new")}</h2>
            <Form action={paths.saveGroup()}>
              <TextField name="name" label={t("admin.group-name")} />
              <Button kind="primary" icon="add">
                {t("admin.group-make")}
              </Button>
            </Form>
          </Card>
        </aside>
      </div>
    </>
  );
}
