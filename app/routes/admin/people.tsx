import { useLoaderData } from "@remix-run/react";
import { AdminHead } from "#app/components/admin/admin-head.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { NameWithAvatar } from "#app/components/people/name-with-avatar.tsx";
import { PeopleSearch } from "#app/components/people/people-search.tsx";
import { PersonState } from "#app/components/people/person-state.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { More } from "#app/components/ui/more.tsx";
import { peoplePage } from "#app/domain/admin/people-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { url }) => {
  const q = url.searchParams.get("q") ?? "";
  return {
    q,
    ...(await peoplePage(ctx, { q, after: url.searchParams.get("after") ?? undefined })),
  };
});
export const handle = titleHandle<typeof loader>((t) => t("admin.people"));

/** All people, with a search. */
export default function AdminPeople() {
  const t = useT();
  const { q, people, after } = useLoaderData<typeof loader>();
  return (
    <>
      <AdminHead part="people" title={t("admin.people")}>
        <LinkButton to={paths.adminInvite()} kind="primary" icon="add">
          {t("admin.invite")}
        </LinkButton>
      </AdminHead>
      <div className="mb-6 max-w-xl">
        <PeopleSearch action={paths.adminPeople()} label={t("admin.find")} value={q} />
      </div>
      {people.length === 0 ? (
        <Empty title={t("admin.found-none")} description={t("admin.found-none-what")} />
      ) : (
        <DataTable
          caption={t("admin.everybody")}
          rows={people}
          rowKey={(person) => person.id}
          columns={[
            {
              key: "name",
              label: t("people.name"),
              cell: (person) => (
                <NameWithAvatar
                  {...person}
                  to={paths.adminPerson(person.id)}
                  about={person.email ?? t("people.no-email")}
                />
              ),
            },
            { key: "job", label: t("people.job-title"), cell: (person) => person.jobTitle },
            {
              key: "groups",
              label: t("people.groups"),
              cell: (person) => person.groups.join(", "),
            },
            {
              key: "roles",
              label: t("people.roles"),
              cell: (person) => person.roles.map((role) => t(`role.${role}`)).join(", "),
            },
            {
              key: "state",
              label: t("admin.state"),
              cell: (person) => <PersonState {...person} />,
            },
          ]}
        />
      )}
      <More to={after && paths.adminPeople({ q, after })} />
    </>
  );
}
