import { useLoaderData } from "@remix-run/react";
import { AdminHead } from "#app/components/admin/admin-head.tsx";
import { Form } from "#app/components/form/form.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { MemberTable } from "#app/components/group/member-table.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { PeopleSearch } from "#app/components/people/people-search.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { More } from "#app/components/ui/more.tsx";
import { groupPage } from "#app/domain/group/group-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { params, url }) => {
  const q = (url.searchParams.get("q") ?? "").trim().slice(0, 80);
  return {
    q,
    ...(await groupPage(ctx, params.groupId!, {
      after: url.searchParams.get("after") ?? undefined,
      q: q || undefined,
    })),
  };
});
export const handle = titleHandle<typeof loader>((_t, { name }) => name);

/** One group: its name, its members, and a search to add people. */
export default function AdminGroup() {
  const t = useT();
  const { id, name, members, found, after, q } = useLoaderData<typeof loader>();
  return (
    <>
      <AdminHead part="groups" title={name} />
      <div className="columns">
        <div className="stack">
          <PeopleSearch action={paths.adminGroup(id)} label={t("admin.group-find")} value={q} />
          {found && found.length === 0 && (
            <p className="text-muted">{t("admin.group-found-none")}</p>
          )}
          {found && found.length > 0 && (
            <MemberTable
              caption={t("action.add")}
              groupId={id}
              people={found.map((person) => ({ ...person, active: true }))}
              member={false}
            />
          )}
          {members.length === 0 ? (
            <Empty title={t("admin.group-empty")} description={t("admin.group-empty-what")} />
          ) : (
            <MemberTable caption={t("admin.group-members")} groupId={id} people={members} member />
          )}
          <More to={after && paths.adminGroup(id, { after })} />
        </div>
        <aside>
          <Card>
            <Form action={paths.saveGroup()} fields={{ groupId: id }}>
              <TextField name="name" label={t("admin.group-name")} value={name} />
              <Button>{t("admin.group-rename")}</Button>
            </Form>
          </Card>
        </aside>
      </div>
    </>
  );
}
