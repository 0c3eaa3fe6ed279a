import { useLoaderData } from "@remix-run/react";
import { AdminHead } from "#app/components/admin/admin-head.tsx";
import { Form } from "#app/components/form/form.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { GroupList } from "#app/components/group/group-list.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { DeactivatePerson } from "#app/components/people/deactivate-person.tsx";
import { PersonState } from "#app/components/people/person-state.tsx";
import { RoleList } from "#app/components/people/role-list.tsx";
import { Avatar } from "#app/components/ui/avatar.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { personPage } from "#app/domain/admin/person-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => personPage(ctx, params.personId!));
export const handle = titleHandle<typeof loader>((_t, { name }) => name);

/** One person for administrators: profile, roles, groups, and whether they can sign in. */
export default function AdminPerson() {
  const t = useT();
  const person = useLoaderData<typeof loader>();
  return (
    <>
      <AdminHead
        part="people"
        title={person.name}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            <Avatar
              id={person.id}
              name={person.name}
              photo={person.photoId && paths.file(person.photoId, 104)}
            />
            <PersonState active={!person.deactivatedAt} invited={person.invited} showAlways />
          </span>
        }
      >
        <LinkButton to={paths.person(person.id)} kind="quiet" icon="person">
          {t("admin.to-person")}
        </LinkButton>
        <LinkButton to={paths.adminLog({ person: person.id })} kind="quiet" icon="clock">
          {t("admin.person-log")}
        </LinkButton>
      </AdminHead>
      <div className="columns">
        <div className="stack">
          <Card>
            <h2 className="mb-4">{t("admin.person-data")}</h2>
            <Form action={paths.changePerson(person.id)}>
              <TextField name="name" label={t("people.name")} value={person.name} />
              <TextField
                name="email"
                type="email"
                label={t("people.email")}
                hint={t("admin.email-hint")}
                value={person.email ?? ""}
                inputMode="email"
                optional
              />
              <TextField
                name="jobTitle"
                label={t("people.job-title")}
                value={person.jobTitle}
                optional
              />
              <div className="form-actions">
                <Button kind="primary">{t("action.save")}</Button>
              </div>
            </Form>
          </Card>
          <DeactivatePerson person={person} />
        </div>
        <aside className="stack">
          <Card>
            <h2>{t("admin.roles")}</h2>
            <p className="mb-4 mt-1 text-sm text-muted">{t("admin.roles-what")}</p>
            <RoleList person={person} may={person.may} />
          </Card>
          <Card>
            <h2 className="mb-4">{t("admin.groups-of")}</h2>
            <GroupList personId={person.id} groups={person.groups} />
          </Card>
        </aside>
      </div>
    </>
  );
}
